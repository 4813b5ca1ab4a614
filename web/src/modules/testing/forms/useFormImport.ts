import { computed, ref } from 'vue'
import { useAct } from '@/app/useAct'
import { forms, type FormImport, type FormPreview } from './api'

/// A keyed-in spreadsheet on its way: look, say what the columns mean, take over, repair the rest. The server keeps nothing in between.
export function useFormImport() {
  const file = ref<File>()
  const preview = ref<FormPreview>()
  const columns = ref<string[]>([])
  const answer = ref<FormImport>()
  const step = computed(() => (answer.value !== undefined ? 'done' : preview.value !== undefined ? 'mapping' : 'file'))

  const look = useAct(async (chosen: File) => {
    file.value = chosen
    preview.value = await forms.preview(chosen)
    columns.value = preview.value.columns.map((column) => column.field ?? '')
  })
  const remap = useAct(async (column: number, field: string) => {
    if (file.value === undefined) return
    // a meaning is given once: whoever had it before is left out
    columns.value = columns.value.map((one, i) => (i === column ? field : one === field ? '' : one))
    preview.value = await forms.preview(file.value, columns.value)
  })
  const run = useAct(async () => {
    if (file.value === undefined) return
    answer.value = await forms.run(file.value, columns.value)
  })
  function again(): void {
    file.value = undefined
    preview.value = undefined
    answer.value = undefined
  }
  return { step, preview, columns, answer, look, remap, run, again }
}
