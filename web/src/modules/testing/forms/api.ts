import { get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { takeBackSample } from '@/modules/field/sampling/api'
import { sheetOf } from '../api'

export type Form = Schemas['testing.Form.FormView']
export type OneForm = Schemas['testing.Form.OneForm']
export type KeyedLine = Schemas['testing.Form.KeyedLine']
/// Items of a batch are read one by one, so the contract does not describe them.
export interface FormLine {
  form: string
  line: number
  tubeCode: string
  at: string
  single: boolean
  person: Schemas['testing.PersonEntry']
}
export type FormField = Schemas['testing.FormField']
export type FormPreview = Schemas['testing.FormImport.FormPreview']
export type FormImport = Schemas['testing.FormImport.FormImport']

/// What a column of a keyed-in sheet may mean, as people are asked.
export const FORM_FIELDS = ['FORM', 'LINE', 'TUBE', 'DAY', 'TIME', 'NAME', 'ID_KIND', 'ID_NUMBER', 'PHONE', 'SINGLE', 'SEALED'] as const satisfies readonly FormField[]

const asked = (columns: string[] | undefined): { columns?: string[] } => (columns === undefined ? {} : { columns })

export const forms = {
  list: (area: AreaKey, round: string, after?: string) => get('/api/testing/forms', { query: { area, round, after, limit: 50 } }),
  print: (body: Schemas['testing.FormPrinting']) => post('/api/testing/forms', { body }),
  printing: (id: string, signal?: AbortSignal) => get('/api/testing/forms/printings/{id}', { path: { id }, signal }),
  one: (number: string, signal?: AbortSignal) => get('/api/testing/forms/{number}', { path: { number }, signal }),
  key: (line: FormLine) => post('/api/testing/forms/lines', { body: { items: [line as unknown as Record<string, never>] } }),
  takeBack: takeBackSample,
  preview: (file: File, columns?: string[]) => post('/api/testing/forms/import/preview', { query: asked(columns), body: sheetOf(file) }),
  run: (file: File, columns?: string[]) => post('/api/testing/forms/import', { query: asked(columns), body: sheetOf(file) }),
}
