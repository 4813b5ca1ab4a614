import { matchPrecache } from 'workbox-precaching'

/// What a service worker is, as far as ours need it: the types of pages and of workers do not go together.
export interface Worker {
  __WB_MANIFEST: { url: string; revision: string | null }[]
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: <K extends keyof Events>(name: K, hear: (event: Events[K]) => void) => void
}
interface Waiting {
  waitUntil: (work: Promise<unknown>) => void
}
interface Asking {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface Events {
  activate: Waiting
  message: { data: unknown }
  fetch: Asking
}

/// The page as it is kept; it is one for all addresses.
export const keptPage = (): Promise<Response | undefined> => matchPrecache('/index.html')

/// Answers whoever opens a page. Nothing under /api is ever touched, let alone kept.
export function answerPages(worker: Worker, page: (request: Request) => Promise<Response>): void {
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const { pathname } = new URL(request.url)
    if (request.mode !== 'navigate' || pathname.startsWith('/api') || pathname.includes('.')) return
    event.respondWith(page(request))
  })
}

/// A new version waits until the page says that nothing is in its way.
export function waitForTheWord(worker: Worker): void {
  worker.addEventListener('message', (event) => {
    if (event.data === 'take-over') void worker.skipWaiting()
  })
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
}
