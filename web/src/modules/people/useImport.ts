import { computed, onScopeDispose, ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { useAct } from '@/app/useAct'
import { asProblem } from '@/app/problem'
import { imports, type ImportPreview, type ImportState, type UploadedImport } from './api'

export type Step = 'file' | 'mapping' | 'running' | 'done'
const POLL_MILLIS = 700

/// Remaining seconds at the rate so far; undefined until a rate can be told.
export function remainingSeconds(done: number, rows: number, elapsedMillis: number): number | undefined {
  if (done <= 0 || elapsedMillis < 1000) return undefined
  return Math.ceil(((rows - done) * elapsedMillis) / done / 1000)
}

/// A spreadsheet on its way into the register: upload, columns, run, what was refused.
export function useImport() {
  const uploaded = ref<UploadedImport>()
  const mapping = ref<Record<string, string | null>>({})
  const state = ref<ImportState>()
  const startedAt = ref(0)
  const now = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const preview = ref<ImportPreview>()

  const step = computed<Step>(() => {
    if (uploaded.value === undefined) return 'file'
    if (state.value === undefined || state.value.state === 'UPLOADED') return 'mapping'
    return state.value.state === 'RUNNING' ? 'running' : 'done'
  })
  const remaining = computed(() => (state.value ? remainingSeconds(state.value.done, state.value.rows, now.value - startedAt.value) : undefined))

  const upload = useAct(async (file: File, area: AreaKey) => {
    const answer = await imports.upload(file, area)
    mapping.value = Object.fromEntries(answer.columns.map((c) => [c.header, c.mappedTo ?? null]))
    uploaded.value = answer
    preview.value = await imports.preview(answer.id)
  })
  const remap = useAct(async () => {
    const id = uploaded.value?.id ?? ''
    await imports.map(id, mapping.value)
    preview.value = await imports.preview(id)
  })
  const run = useAct(async () => {
    const id = uploaded.value?.id ?? ''
    await imports.map(id, mapping.value)
    startedAt.value = performance.now()
    await imports.run(id)
    await look(id)
  })

  async function look(id: string): Promise<void> {
    try {
      state.value = await imports.state(id)
    } catch (error) {
      if (!asProblem(error).offline) throw error
    }
    now.value = performance.now()
    if (state.value === undefined || state.value.state === 'RUNNING' || state.value.state === 'UPLOADED') timer = setTimeout(() => void look(id), POLL_MILLIS)
  }

  function again(): void {
    clearTimeout(timer)
    uploaded.value = undefined
    state.value = undefined
    preview.value = undefined
  }

  onScopeDispose(() => clearTimeout(timer))
  return { step, uploaded, mapping, preview, state, remaining, upload, remap, run, again }
}
