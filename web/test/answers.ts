import { vi } from 'vitest'

export interface Asked {
  method: string
  url: string
  headers: Headers
  body: unknown
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> }

/// A server for one test: answers by "METHOD /path", remembers what it was asked.
export function answers(table: Record<string, Answer | ((asked: Asked) => Answer)>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    const one = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), body }
    asked.push(one)
    const found = table[`${one.method} ${url}`] ?? table[`${one.method} ${url.split('?')[0]}`]
    if (found === undefined) return Promise.reject(new TypeError(`no answer for ${one.method} ${url}`))
    const { status = 200, body: reply, headers = {} } = typeof found === 'function' ? found(one) : found
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    const text = reply === undefined ? null : JSON.stringify(reply)
    return Promise.resolve(new Response(text, { status, headers: { 'Content-Type': type, ...headers } }))
  })
  return asked
}
