import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { startDisplay } from './display'
import { listen } from './http'
import { currentLocale, firstLocale, i18n, needTexts, setLocale } from './i18n'
import { watchNetwork } from './network'
import { makeRouter } from './router'
import { useSession } from './session'
import '@/design/index.css'

async function start(): Promise<void> {
  startDisplay()
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
      session.forget()
      const here = router.currentRoute.value
      if (here.meta.open !== true) void router.replace({ name: 'sign-in', query: { to: here.fullPath } })
    },
  })
  app.use(router)
  await router.isReady()
  app.mount('#app')
}

void start()
