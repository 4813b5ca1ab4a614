import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { answers } from '../../../test/answers'
import { makeRouter } from '@/app/router'

const SRC = join(import.meta.dirname, '../..')
/// What is imported or handed on, but for types, and pages that are fetched later.
const NAMED = /^(?:import(?!\stype\b)(?:[^'"]*?\sfrom)?|export\s(?:\*|\{[^}]*\})\sfrom)\s'([^']+)'|import\('([^']+)'\)/gm

/// The file that an import names, in our own code; undefined for a library.
function fileOf(from: string, named: string): string | undefined {
  if (!/^[.@]\.?\//.test(named)) return undefined
  const path = named.startsWith('@/') ? join(SRC, named.slice(2)) : join(dirname(from), named)
  return [path, `${path}.ts`, `${path}/index.ts`].find((one) => /\.\w+$/.test(one) && existsSync(one))
}

/// Everything that the shell and its pages load, own files and libraries.
function loadedBy(start: string): { files: string[]; libraries: Set<string> } {
  const files = [start]
  const libraries = new Set<string>()
  for (const file of files) {
    const names = [...readFileSync(file, 'utf8').matchAll(NAMED)].map((found) => found[1] ?? found[2] ?? '')
    for (const name of names) {
      const own = fileOf(file, name)
      if (own === undefined) libraries.add(name)
      else if (!files.includes(own)) files.push(own)
    }
  }
  return { files: files.map((file) => file.slice(SRC.length + 1)), libraries }
}

beforeEach(() => {
  setActivePinia(createPinia())
  sessionStorage.clear()
})

it('loads nothing of the desk, and few libraries', () => {
  const { files, libraries } = loadedBy(join(SRC, 'shells/resident/routes.ts'))
  expect(files).toContain('modules/resident/PassPage.vue')
  expect(files).toContain('modules/resident/square.ts')
  expect(files.filter((file) => /^(shells|modules)\/(?!resident\/)/.test(file))).toEqual([])
  // what reads a square is fetched by whoever scans one with a browser that cannot
  const later = [...libraries].filter((name) => name.startsWith('zxing-wasm/'))
  expect([...libraries].filter((name) => !later.includes(name)).sort()).toEqual(['pinia', 'uqr', 'vue', 'vue-i18n', 'vue-router'])
  expect(readFileSync(join(SRC, 'design/scan/reader.ts'), 'utf8')).not.toMatch(/^import[^\n]*zxing/m)
})

it('who has no session comes to the sign-in of residents, and nobody asks for the session of staff', async () => {
  const asked = answers({ 'GET /api/resident/session': { status: 401, body: { code: 'passes/resident-sign-in-needed' } } })
  const router = makeRouter()
  await router.push('/resident/appeal')
  expect(router.currentRoute.value.name).toBe('resident-sign-in')
  expect(router.currentRoute.value.query).toEqual({ to: '/resident/appeal' })
  expect(asked.map((one) => one.url)).toEqual(['/api/resident/session'])
})

it('who has one comes in', async () => {
  answers({
    'GET /api/resident/session': { body: { residentId: 'a', until: '2022-07-01T20:00:00Z' } },
    'GET /api/clock': { body: { now: '2022-07-01T08:00:00Z', zone: 'Asia/Shanghai' } },
  })
  const router = makeRouter()
  await router.push('/resident')
  expect(router.currentRoute.value.path).toBe('/resident/pass')
  await router.push('/resident/no-such-page')
  expect(router.currentRoute.value.path).toBe('/resident/pass')
})
