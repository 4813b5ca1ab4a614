/// How a device calls itself in lists: its browser and system, nothing about the person.
export function deviceName(agent: string = navigator.userAgent): string {
  const system = /Android [\d.]+|iPhone|iPad|Windows|Mac OS X|Linux|CrOS/.exec(agent)?.[0] ?? ''
  const browser = /(Edg|Firefox|Chrome|Safari)\/(\d+)/.exec(agent)
  const name = browser === null ? '' : `${browser[1] === 'Edg' ? 'Edge' : browser[1]} ${browser[2]}`
  return [name, system].filter(Boolean).join(' · ').slice(0, 60) || 'Browser'
}
