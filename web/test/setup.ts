import 'fake-indexeddb/auto'
import { beforeEach, vi } from 'vitest'

// Nothing in a test may reach a network: every test says itself what the server answers.
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', (url: string) => Promise.reject(new Error(`unexpected request to ${url}`)))
})
