import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { startDisplay } from './display'
import { listen } from './http'
import { currentLocale, firstLocale, i18n, needTexts, setLocale } from './i18n'
import { watchNetwork } from './network'
import { makeRouter } from './router'
import { useSession } from './session'
import { ofResidents, startUpdates } from './update'
import '@/design/index.css'

async function start(): Promise<void> {
  startDisplay()
  // What is put on the screen of a phone from here opens here.
  if (ofResidents(location.pathname)) document.querySelector('link[rel=manifest]')?.setAttribute('href', '/resident.json')
  listen({ locale: currentLocale })
  watchNetwork()
  const app = createApp(App)
  app.use(createPinia())
  app.use(i18n)
  await setLocale(firstLocale())
  await needTexts('app')
  const router = makeRouter()
  const session = useSession()
  listen({
    signedOut: () => {
      if (session.keepsOn()) return
      session.forget()
      const here = router.currentRoute.value
      if (here.meta.open !== true) void router.replace({ name: 'sign-in', query: { to: here.fullPath } })
    },
  })
  // A page of another version asks for files that are no longer there: the present version has them.
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem('lianfang.reloaded') ?? 0)
    if (!navigator.onLine || Date.now() - last < 10_000) return
    sessionStorage.setItem('lianfang.reloaded', String(Date.now()))
    location.reload()
  })
  app.use(router)
  await router.isReady()
  app.mount('#app')
  await startUpdates()
}

void start()
