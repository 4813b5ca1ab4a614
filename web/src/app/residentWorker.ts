import { setCacheNameDetails } from 'workbox-core'
import { precacheAndRoute } from 'workbox-precaching'
import { answerPages, keptPage, waitForTheWord, type Worker } from './worker'

declare const self: Worker

// A name that the worker of the field, whose scope is around ours, does not take for an old one of its own.
setCacheNameDetails({ prefix: 'lianfang', precache: 'resident', suffix: 'pages' })

answerPages(self, async (request) => (await keptPage()) ?? fetch(request))
waitForTheWord(self)
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' })
