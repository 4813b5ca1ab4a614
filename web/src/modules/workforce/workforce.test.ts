import { expect, it } from 'vitest'
import { REGISTERS, asSent } from './registers'

it('sends what was entered, with the area; what may be empty is left out', () => {
  expect(asSent(REGISTERS.members, { name: 'A', organisationId: 'o', role: 'POLICE', phone: '' }, '43')).toEqual({
    name: 'A',
    organisationId: 'o',
    role: 'POLICE',
    areaKey: '43',
  })
  expect(asSent(REGISTERS.teams, { name: 'T', organisationId: '', memberIds: [] }, '43')).toEqual({ name: 'T', memberIds: [], areaKey: '43' })
})
