import { computed, reactive, ref } from 'vue'
import { useAct } from '@/app/useAct'
import { isolation, type AdmissionField, type AdmissionImport, type AdmissionPreview, type ListFor } from './api'

/// A list of people for sites on its way in: looked at, columns chosen, brought in, and what stays out taken home.
export function useAdmissionList(area: () => string, done: () => void) {
  const file = ref<File>()
  const preview = ref<AdmissionPreview>()
  const imported = ref<AdmissionImport>()
  const chosen = ref<Partial<Record<AdmissionField, number>>>()
  const all = reactive<{ reason: ListFor['reason']; site: string | null; from: string | null }>({ reason: 'CLOSE_CONTACT', site: null, from: null })
  const mapping = computed(() => Object.entries(chosen.value ?? {}).map(([field, column]) => `${field}:${String(column)}`))
  const asked = (): ListFor => ({
    area: area(),
    reason: all.reason,
    mapping: mapping.value,
    ...(all.site === null ? {} : { site: all.site }),
    ...(all.from === null ? {} : { from: all.from }),
  })

  const look = useAct(async () => {
    if (file.value === undefined) return
    imported.value = undefined
    preview.value = await isolation.lookAtList(asked(), file.value)
    chosen.value = Object.fromEntries(preview.value.columns.map((one) => [one.field, one.column]))
  })
  const run = useAct(async () => {
    if (file.value === undefined) return
    imported.value = await isolation.admitList(asked(), file.value)
    preview.value = undefined
    done()
  })
  const badRows = useAct(async (format: 'XLSX' | 'CSV') => {
    if (file.value !== undefined) await isolation.badRowsOfList(asked(), format, file.value)
  })

  function take(one: File | undefined): void {
    file.value = one
    preview.value = undefined
    imported.value = undefined
    chosen.value = undefined
  }
  /// A column means one thing, and one thing has one column.
  function choose(column: number, field: AdmissionField | ''): Promise<boolean> {
    const others = Object.entries(chosen.value ?? {}).filter(([known, at]) => at !== column && known !== field)
    chosen.value = Object.fromEntries(field === '' ? others : [...others, [field, column]])
    return look.run()
  }
  const meaningOf = (column: number): AdmissionField | '' => (Object.entries(chosen.value ?? {}).find(([, at]) => at === column)?.[0] ?? '') as AdmissionField | ''
  return { file, all, preview, imported, look, run, badRows, take, choose, meaningOf }
}
