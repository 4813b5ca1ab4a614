import { expect, it } from 'vitest'
import { expiryMoment } from './expiry'

it('a grant holds through the whole of its last day', () => {
  expect(expiryMoment('Asia/Shanghai', '2020-02-28')).toBe('2020-02-28T16:00:00.000Z')
  expect(expiryMoment('Asia/Shanghai', '')).toBeUndefined()
  expect(expiryMoment('Asia/Shanghai', null)).toBeUndefined()
})
