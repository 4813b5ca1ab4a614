import Dexie from 'dexie'

/// Of the time, so much may be spent on looking: what lies on a device is counted row by row.
const SHARE = 1 / 20
const LONGEST_REST_MILLIS = 5_000

/// Reads what lies on this device now and after every change, whichever tab made it. The longer reading takes, the longer
/// it rests, so that recording stays quick beside ten thousand records that wait; after the last change it reads once more.
/// @returns how to stop
export function watchOutbox<T>(read: () => Promise<T>, tell: (found: T) => void): () => void {
  let running = false
  let again = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    timer = undefined
    running = true
    again = false
    const begun = performance.now()
    // A device that cannot be read now is read after the next change.
    const found = await read().then(
      (value) => ({ value }),
      () => undefined,
    )
    if (stopped) return
    if (found !== undefined) tell(found.value)
    const took = performance.now() - begun
    timer = setTimeout(rested, Math.min(LONGEST_REST_MILLIS, took / SHARE))
  }
  function rested(): void {
    timer = undefined
    running = false
    if (again) void look()
  }
  function changed(parts: object): void {
    if (!Object.keys(parts).some((part) => part.includes('/outbox/'))) return
    again = true
    if (!running) void look()
  }
  Dexie.on.storagemutated.subscribe(changed)
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
    Dexie.on.storagemutated.unsubscribe(changed)
  }
}
