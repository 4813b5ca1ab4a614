import { createI18n } from 'vue-i18n'

export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Locale = (typeof LOCALES)[number]
interface Texts {
  [key: string]: string | Texts
}

const files = import.meta.glob<Texts>('../texts/*.json', { import: 'default' })
const wanted = new Set<string>()
const loaded = new Set<string>()
const STORED = 'lianfang.locale'

export const i18n = createI18n({ legacy: false, locale: 'zh-Hans' as string, fallbackLocale: false, messages: {}, missingWarn: true })

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale)
}

/// The language of the device when nobody has chosen one yet.
export function firstLocale(preferred: readonly string[] = navigator.languages): Locale {
  const stored = localStorage.getItem(STORED)
  if (isLocale(stored)) return stored
  for (const tag of preferred) {
    if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant'
    if (/^zh/i.test(tag)) return 'zh-Hans'
    if (/^en/i.test(tag)) return 'en'
  }
  return 'zh-Hans'
}

async function fetchTexts(module: string, locale: Locale): Promise<void> {
  const name = `${module}.${locale}`
  const load = files[`../texts/${name}.json`]
  if (loaded.has(name) || load === undefined) return
  i18n.global.mergeLocaleMessage(locale, { [module]: await load() })
  loaded.add(name)
}

/// Makes the texts of these modules ready in the language in use, before a page that needs them is shown.
export async function needTexts(...modules: string[]): Promise<void> {
  modules.forEach((m) => wanted.add(m))
  await Promise.all(modules.map((m) => fetchTexts(m, currentLocale())))
}

/// Makes what is needed so far ready in a language beside the one in use: for a paper that is written in another.
export async function alsoIn(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((m) => fetchTexts(m, locale)))
}

export function currentLocale(): Locale {
  const value = i18n.global.locale.value
  return isLocale(value) ? value : 'zh-Hans'
}

export async function setLocale(locale: Locale): Promise<void> {
  await alsoIn(locale)
  i18n.global.locale.value = locale
  localStorage.setItem(STORED, locale)
  document.documentElement.lang = locale
}
