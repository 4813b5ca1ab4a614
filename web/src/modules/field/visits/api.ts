import { json, type Page } from '@/app/http'
import type { AreaKey } from '@/app/areaKey'
import { kept } from '../device/kept'

/// Somebody whom the community must look in on (docs/flows/passes.md, verification list).
export interface VisitLine {
  residentId: string
  nameMasked: string
  areaKey: AreaKey
  areaName?: string
  building: string
  door: string
  why: 'STATUS_CHANGED' | 'CAME_FROM_LISTED_AREA'
  colour: 'GREEN' | 'YELLOW' | 'RED'
  since: string
  looks: number
  lastOutcome?: VisitOutcome
  lastAt?: string
  secondLook: boolean
}
export type VisitOutcome = 'PRESENT' | 'ABSENT' | 'REFUSED'
export const VISIT_OUTCOMES = ['PRESENT', 'ABSENT', 'REFUSED'] as const satisfies readonly VisitOutcome[]

const MOST_PAGES = 10

/// In order of area, building and door; without a network as it stood last.
export const askVisits = (area: AreaKey): Promise<VisitLine[]> => kept(`answer:visits:${area}`, () => allOf(area))

async function allOf(area: AreaKey): Promise<VisitLine[]> {
  const found: VisitLine[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Page<VisitLine> = await json('/api/verification-list', { query: { area, after, limit: 200 } })
    found.push(...answer.items)
    if (answer.next == null) break
    after = answer.next
  }
  return found
}
