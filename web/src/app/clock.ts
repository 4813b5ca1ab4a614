const REMEMBERED = 'lianfang.clock'
/// Milliseconds that the server's clock is ahead of this device's; 0 until an answer has been seen.
let offsetMillis = rememberedOffset()
let seen = false

/// What was measured before the page was closed: without a network it is all that is known.
function rememberedOffset(): number {
  const kept = Number(localStorage.getItem(REMEMBERED))
  return Number.isFinite(kept) ? kept : 0
}

/// Learns the offset from the moment a server named in an answer.
/// `Date` headers have whole seconds, so a smaller difference than a second and a half is not taken over.
export function learnServerTime(serverMillis: number, sentMillis: number, receivedMillis: number): void {
  if (Number.isNaN(serverMillis)) return
  const measured = serverMillis - (sentMillis + receivedMillis) / 2
  if (!seen || Math.abs(measured - offsetMillis) > 1500) offsetMillis = Math.round(measured)
  seen = true
  localStorage.setItem(REMEMBERED, String(offsetMillis))
}

export function clockOffsetMillis(): number {
  return offsetMillis
}

export function serverNow(): Date {
  return new Date(Date.now() + offsetMillis)
}

/// The civil day (yyyy-mm-dd) of a moment in a time zone.
export function dayIn(zone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/// The moment that a wall clock of the zone shows as `local` (yyyy-mm-ddThh:mm).
export function momentOf(zone: string, local: string): string {
  const asUtc = Date.parse(`${local}Z`)
  const shown = new Date(asUtc).toLocaleString('sv-SE', { timeZone: zone })
  const ahead = Date.parse(`${shown.replace(' ', 'T')}Z`) - asUtc
  return new Date(asUtc - ahead).toISOString()
}
