import type { Worker } from './worker'

const NAME = 'lianfang.reader'
const isReader = (url: string): boolean => new URL(url).pathname.endsWith('.wasm')

/// The reader of codes in WebAssembly is larger than the whole app, and most phones bring one of their own. So only
/// those that ask for it keep it, and then it is there without a network; an older one goes.
export function keepReader(worker: Worker): void {
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    if (request.method === 'GET' && isReader(request.url)) event.respondWith(reader(request))
  })
}

async function reader(request: Request): Promise<Response> {
  const kept = await caches.open(NAME)
  const known = await kept.match(request.url)
  if (known !== undefined) return known
  const answer = await fetch(request)
  if (!answer.ok) return answer
  const copy = answer.clone()
  await Promise.all((await kept.keys()).map((old) => kept.delete(old)))
  await kept.put(request.url, copy)
  return answer
}
