import { readonly, ref } from 'vue'

const waiting = ref<ServiceWorker>()
const ready = ref(false)
let quiet: () => boolean = () => true
let applying = false
const LOOK_MILLIS = 30 * 60_000
const AGAIN_MILLIS = 5_000
const AGAIN_AT_MOST_MILLIS = 60_000

/// What must be true before a new version takes over by itself: nothing waits in the outbox, nothing is half typed.
export function updateWhen(condition: () => boolean): void {
  quiet = condition
}

/// Lets the new version take over; the page is loaded anew, with its records where they were.
function apply(): void {
  applying = true
  waiting.value?.postMessage('take-over')
}

function found(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  if (registration.waiting === null || container.controller === null) return
  waiting.value = registration.waiting
  ready.value = true
}

interface Keeper {
  url: string
  options: RegistrationOptions
}
/// Residents have a worker of their own, which keeps nothing of the field. It is looked at again once a day, as often as a
/// pass is renewed: opening their pages asks for nothing (the server says so in its header).
const RESIDENTS: Keeper = { url: '/residentWorker.js', options: { scope: '/resident', updateViaCache: 'all' } }
const STAFF: Keeper = { url: '/serviceWorker.js', options: { scope: '/', updateViaCache: 'none' } }

export const ofResidents = (path: string): boolean => path === '/resident' || path.startsWith('/resident/')

/// Registers the service worker and watches for new versions of it. What a bad network did not let in is tried again while
/// the page is open: a phone that is made ready must open without one.
export async function startUpdates(container: ServiceWorkerContainer | undefined = navigator.serviceWorker, built: boolean = import.meta.env.PROD, reload: () => void = () => location.reload()): Promise<void> {
  if (container == null || !built) return
  // Another tab may have let it take over: this page goes on with the version that it has until it was asked too.
  container.addEventListener('controllerchange', () => applying && reload())
  await install(container, ofResidents(location.pathname) ? RESIDENTS : STAFF, AGAIN_MILLIS)
}

async function install(container: ServiceWorkerContainer, keeper: Keeper, millis: number): Promise<void> {
  const again = (): void => void setTimeout(() => void install(container, keeper, Math.min(2 * millis, AGAIN_AT_MOST_MILLIS)), millis)
  const registration = await container.register(keeper.url, keeper.options).catch(() => undefined)
  if (registration === undefined) return again()
  found(registration, container)
  const looking = setInterval(() => void registration.update().catch(() => undefined), LOOK_MILLIS)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      found(registration, container)
      if (worker.state !== 'redundant' || registration.active != null) return
      clearInterval(looking)
      again()
    })
  })
}

/// Called between two pages: nothing is typed there.
export function updateIfQuiet(): boolean {
  if (!ready.value || !quiet()) return false
  apply()
  return true
}

export function useUpdate() {
  return { ready: readonly(ready), apply }
}
