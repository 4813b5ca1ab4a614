import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { keepReader } from './keptReader'
import { answerPages, keptPage, waitForTheWord, type Worker } from './worker'

declare const self: Worker

/// The page itself: at once in the field, where the network may be bad; elsewhere from the server while it answers, so
/// that the desk is always of its version.
async function page(request: Request): Promise<Response> {
  if (inField(new URL(request.url).pathname)) return (await keptPage()) ?? fetch(request)
  try {
    return await fetch(request)
  } catch (error) {
    const known = await keptPage()
    if (known === undefined) throw error
    return known
  }
}

const inField = (path: string): boolean => path === '/field' || path.startsWith('/field/') || path === '/unlock'

answerPages(self, page)
waitForTheWord(self)
keepReader(self)
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' })
