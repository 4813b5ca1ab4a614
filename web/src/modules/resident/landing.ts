export const RESIDENT_START = '/resident/pass'

/// Where to go after signing in: only into a resident's own pages.
export function residentLanding(to: unknown): string {
  return typeof to === 'string' && /^\/resident\/[a-z]+(\/[A-Za-z0-9-]{1,20})?$/.test(to) ? to : RESIDENT_START
}
