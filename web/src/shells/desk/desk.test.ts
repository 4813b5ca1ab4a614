import { describe, expect, it } from 'vitest'
import type { Permission } from '@/app/permissions'
import { answers } from '../../../test/answers'
import { navOf } from './nav'
import { searchEverything } from './searchEverything'

const AREA = '430900000000000000'
const routes = [
  { path: '/desk/audit', meta: { nav: 42, title: 'audit.title', needs: ['READ_AUDIT' as Permission] } },
  { path: '/desk/report', meta: { nav: 11, title: 'command.report.title', needs: ['READ_COMMAND' as Permission] } },
  { path: '/desk/today', meta: { nav: 10, title: 'command.today.title', needs: ['READ_COMMAND' as Permission] } },
  { path: '/desk/gates/:id', meta: { title: 'gates.one' } },
]

describe('the left navigation', () => {
  it('is ordered, in groups, and leaves out pages without a place', () => {
    expect(navOf(routes, () => true).map((g) => g.map((p) => p.path))).toEqual([['/desk/today', '/desk/report'], ['/desk/audit']])
  })
  it('shows nobody a page that is not theirs', () => {
    expect(navOf(routes, (p) => p === 'READ_AUDIT').flat().map((p) => p.path)).toEqual(['/desk/audit'])
    expect(navOf(routes, () => false)).toEqual([])
  })
})

describe('the one search box', () => {
  const table = {
    'GET /api/areas/search': { body: { items: [{ areaKey: AREA, name: 'Yiyang', level: 'PREFECTURE', path: [] }] } },
    'GET /api/gates': { body: { items: [{ id: 'g1', name: 'North gate', code: 'YY-01' }, { id: 'g2', name: 'South', code: 'YY-02' }], next: null } },
    'POST /api/residents/search': { body: { items: [{ id: 'r1', nameMasked: 'W*', areaName: 'A', door: '3' }], next: null } },
  }
  it('asks each register that the person may read, and mixes the answers', async () => {
    document.cookie = 'XSRF-TOKEN=t'
    answers(table)
    const found = await searchEverything('north', AREA, () => true)
    expect(found.map((f) => [f.kind, f.key])).toEqual([['area', AREA], ['gate', 'g1'], ['resident', 'r1']])
  })
  it('does not even ask for residents without the right', async () => {
    const asked = answers(table)
    await searchEverything('north', AREA, (p) => p === 'READ_TERRITORY')
    expect(asked.map((a) => a.url)).toEqual(['/api/areas/search?q=north'])
  })
})
