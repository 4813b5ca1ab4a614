/// Where to go after signing in: only into our own pages, never to an address somebody put into the link.
export function landing(to: unknown): string {
  return typeof to === 'string' && /^\/(desk|field)(\/|\?|$)/.test(to) ? to : '/'
}
