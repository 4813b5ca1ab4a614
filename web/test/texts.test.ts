import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../src')
const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const
type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, prefix: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`
    if (typeof value === 'string') found.set(path, value)
    else leaves(value, path).forEach((v, k) => found.set(k, v))
  }
  return found
}

function textsOf(locale: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const file of readdirSync(join(SRC, 'texts')).filter((f) => f.endsWith(`.${locale}.json`))) {
    const tree = JSON.parse(readFileSync(join(SRC, 'texts', file), 'utf8')) as Tree
    leaves(tree, file.replace(`.${locale}.json`, '')).forEach((v, k) => all.set(k, v))
  }
  return all
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(vue|ts)$/.test(f) && !f.endsWith('openapi.ts'))
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8')
const params = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join()

describe('texts', () => {
  const texts = new Map(LOCALES.map((l) => [l, textsOf(l)]))
  const reference = texts.get('zh-Hans') ?? new Map<string, string>()

  it('every rule that packs may give a value to has a name', () => {
    const rules = readFileSync(join(SRC, '../../server/src/main/resources/rules/keys.yaml'), 'utf8')
    const keys = [...rules.matchAll(/^([a-z0-9-]+(?:\.[a-z0-9-]+)+):/gm)].map((m) => m[1])
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter((key) => !reference.has(`response.rule.${key}`))).toEqual([])
  })

  it.each(LOCALES)('%s has every key, no other key, and nothing empty', (locale) => {
    const own = texts.get(locale) ?? new Map<string, string>()
    expect([...own.keys()].sort()).toEqual([...reference.keys()].sort())
    expect([...own].filter(([, v]) => v.trim() === '')).toEqual([])
  })

  it('the languages name the same parameters', () => {
    for (const [key, text] of reference)
      for (const locale of LOCALES) expect([key, params(texts.get(locale)?.get(key) ?? '')]).toEqual([key, params(text)])
  })

  it('english holds no Chinese, except for the names of languages', () => {
    const odd = [...(texts.get('en') ?? [])].filter(([k, v]) => /\p{Script=Han}/u.test(v) && !k.startsWith('app.locale.'))
    expect(odd).toEqual([])
  })

  it('every key that the code names exists', () => {
    const missing: string[] = []
    for (const file of sources.filter((f) => !f.endsWith('.test.ts')))
      for (const [, key] of read(file).matchAll(/(?:\b(?:t|say)\(|title: |label: )'([a-z][\w]*\.[\w.-]+)'/g))
        if (key !== undefined && !reference.has(key)) missing.push(`${file}: ${key}`)
    expect(missing).toEqual([])
  })

  it('the code itself speaks no Chinese', () => {
    expect(sources.filter((f) => !f.endsWith('.test.ts') && /\p{Script=Han}/u.test(read(f)))).toEqual([])
  })

  it('no file is longer than 200 lines', () => {
    const long = sources.map((f) => [f, read(f).split('\n').length] as const).filter(([, lines]) => lines > 201)
    expect(long).toEqual([])
  })

  it('components take their colours from the tokens', () => {
    const odd = sources.filter((f) => f.endsWith('.vue') && /#[0-9a-f]{3,8}\b(?![^<]*<\/template>)|rgba?\(|hsla?\(/i.test(/<style[\s\S]*/.exec(read(f))?.[0] ?? ''))
    expect(odd).toEqual([])
  })

  it('templates have no inline style, which the content security policy would drop', () => {
    expect(sources.filter((f) => f.endsWith('.vue') && /\sstyle="/.test(read(f)))).toEqual([])
  })
})
