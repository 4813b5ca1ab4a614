import { computed, ref, type Ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { useAct } from '@/app/useAct'
import { cases, type ListField, type ListImport, type ListPreview } from './api'

/// A line list on its way in: looked at, columns chosen, imported.
export function useLineList(area: Ref<AreaKey>) {
  const file = ref<File>()
  const name = ref('')
  const preview = ref<ListPreview>()
  const imported = ref<ListImport>()
  const chosen = ref<Partial<Record<ListField, number>>>()
  const mapping = computed(() => Object.entries(chosen.value ?? {}).map(([field, column]) => `${field}:${String(column)}`))

  const look = useAct(async () => {
    if (file.value === undefined) return
    imported.value = undefined
    preview.value = await cases.preview(area.value, file.value, mapping.value)
    chosen.value = Object.fromEntries(preview.value.columns.map((one) => [one.field, one.column]))
  })
  const run = useAct(async () => {
    if (file.value === undefined) return
    imported.value = await cases.importList(area.value, name.value, file.value, mapping.value)
    preview.value = undefined
  })

  function take(one: File | undefined): void {
    file.value = one
    preview.value = undefined
    imported.value = undefined
    chosen.value = undefined
    name.value = one?.name.replace(/\.\w+$/, '').slice(0, 80) ?? ''
  }
  /// A column means one thing, and one thing has one column.
  function choose(column: number, field: ListField | ''): Promise<boolean> {
    const others = Object.entries(chosen.value ?? {}).filter(([known, at]) => at !== column && known !== field)
    chosen.value = Object.fromEntries(field === '' ? others : [...others, [field, column]])
    return look.run()
  }
  const meaningOf = (column: number): ListField | '' => (Object.entries(chosen.value ?? {}).find(([, at]) => at === column)?.[0] ?? '') as ListField | ''
  return { file, name, preview, imported, mapping, look, run, take, choose, meaningOf }
}
