import type { components } from './openapi'
import { OFFLINE, Problem, UNREADABLE, type ProblemBody } from './problem'

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

interface Listener {
  locale: () => string
  signedOut: () => void
  residentSignedOut: () => void
  online: (reachable: boolean) => void
}

const listener: Listener = { locale: () => 'zh-Hans', signedOut: () => {}, residentSignedOut: () => {}, online: () => {} }

/// The http client knows nothing of stores and router: whoever needs to hear from it says so here.
export function listen(parts: Partial<Listener>): void {
  Object.assign(listener, parts)
}

export function withQuery(path: string, query?: Query): string {
  const entries = Object.entries(query ?? {}).filter(([, v]) => v !== undefined && v !== null && v !== '')
  if (entries.length === 0) return path
  return `${path}?${new URLSearchParams(entries.map(([k, v]) => [k, String(v)])).toString()}`
}

export function csrfToken(): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
  return found === undefined ? undefined : decodeURIComponent(found)
}

/// Staff and residents have sessions of their own: the end of one says nothing about the other. A refused sign-in ends none.
function sessionEnded(path: string): void {
  if (path.startsWith('/api/session') || path === '/api/resident/session') return
  if (path.startsWith('/api/resident/')) listener.residentSignedOut()
  else listener.signedOut()
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init)
    listener.online(true)
    return response
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    listener.online(false)
    throw new Problem({ code: OFFLINE, status: 0 })
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? 0)
  const fallback: ProblemBody = { code: UNREADABLE, status: response.status, title: `HTTP ${response.status}` }
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json')
  const body = isJson ? ((await response.json()) as Partial<ProblemBody>) : {}
  return new Problem({ ...fallback, ...body, status: response.status }, Number.isFinite(retryAfter) ? retryAfter : 0)
}

export interface Call {
  method?: string
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/// Sends a request of our own session and returns the raw answer, or throws a `Problem`.
export async function call(path: string, { method = 'GET', query, body, headers = {}, signal }: Call = {}): Promise<Response> {
  const writes = method !== 'GET'
  if (writes && csrfToken() === undefined) await reach('/api/clock', { credentials: 'same-origin' })
  const sent: Record<string, string> = { Accept: 'application/json', 'Accept-Language': listener.locale(), ...headers }
  if (writes) sent['X-XSRF-TOKEN'] = csrfToken() ?? ''
  const form = body instanceof FormData
  if (body !== undefined && !form) sent['Content-Type'] = 'application/json'
  const response = await reach(withQuery(path, query), {
    method,
    headers: sent,
    credentials: 'same-origin',
    signal: signal ?? null,
    body: body === undefined ? null : form ? body : JSON.stringify(body),
  })
  if (response.ok) return response
  const problem = await problemOf(response)
  if (response.status === 401) sessionEnded(path)
  throw problem
}

export async function json<T>(path: string, parts: Call): Promise<T> {
  const response = await call(path, parts)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/// Fetches a file by an authenticated request and hands it to the browser's download.
export async function download(path: string, name: string, parts: Call = {}): Promise<void> {
  const response = await call(path, { ...parts, headers: { Accept: '*/*' } })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('Content-Disposition') ?? '') ?? name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/// What the server calls a file: the name in any script (`filename*`) before the one for old programs, which cannot spell it.
export function fileName(disposition: string): string | undefined {
  const any = /filename\*=(?:UTF-8'')([^;]+)/i.exec(disposition)?.[1]
  if (any !== undefined) return decodeURIComponent(any.trim())
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1]
}

/// What a batch answers item by item; one bad item never stops the others.
export type BatchAnswer = components['schemas']['kernel.BatchItems.Answer']

/// The refusal of the only item of a batch becomes a refusal of the act.
export function accepted(answer: BatchAnswer): BatchAnswer {
  const refused = answer.items.find((item) => item.status === 'REFUSED')
  if (refused !== undefined) throw new Problem({ code: UNREADABLE, ...refused.problem, status: refused.problem?.status ?? 422 })
  return answer
}

/// A page of a list, asked for by key. The server leaves out of its answers what is absent: at the end there is no `next`.
/// So absent and null mean the same everywhere, and `== null` asks for both.
export interface Page<T> {
  items: T[]
  next?: string | null
}
