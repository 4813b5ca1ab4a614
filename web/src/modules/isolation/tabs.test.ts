import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import type { Permission } from '@/app/permissions'
import IsolationTabs from './IsolationTabs.vue'
import { groupsFor, tabOf } from './tabs'

const holding = (...held: Permission[]) => groupsFor((one) => held.includes(one))
const tabsOf = (groups: ReturnType<typeof groupsFor>) => groups.map((group) => group.tabs)

it('whoever plans sees everything but the answers of hospitals, grouped by what is done', () => {
  expect(tabsOf(holding('READ_ISOLATION', 'MANAGE_ISOLATION'))).toEqual([
    ['board', 'sites', 'forecast'],
    ['waiting', 'list', 'trips', 'releases'],
    ['checks', 'needs', 'home'],
  ])
})

it('whoever only reads admits nobody by list, and a hospital sees what it answers and nothing else', () => {
  expect(tabsOf(holding('READ_ISOLATION')).flat()).not.toContain('list')
  expect(holding('ANSWER_REFERRALS')).toEqual([{ name: 'daily', tabs: ['referrals'] }])
  expect(holding()).toEqual([])
})

it('an address keeps its tab, and one that may not be opened gives the first that may', () => {
  const groups = holding('READ_ISOLATION')
  expect(tabOf('needs', groups)).toBe('needs')
  expect(tabOf('list', groups)).toBe('board')
  expect(tabOf(undefined, holding('ANSWER_REFERRALS'))).toBe('referrals')
  expect(tabOf('board', [])).toBeUndefined()
})

it('each is there as a button and in the list of a phone, and both choose it', async () => {
  const groups = holding('READ_ISOLATION', 'MANAGE_ISOLATION', 'ANSWER_REFERRALS')
  const tabs = mount(IsolationTabs, { props: { groups, modelValue: 'board' }, global: { plugins: [i18n] } })
  expect(tabs.findAll('button')).toHaveLength(11)
  expect(tabs.findAll('option').map((one) => one.attributes('value'))).toEqual(groups.flatMap((group) => group.tabs))
  expect(tabs.findAll('[aria-pressed=true]')).toHaveLength(1)
  await tabs.findAll('button')[3]?.trigger('click')
  await tabs.get('select').setValue('referrals')
  expect(tabs.emitted('update:modelValue')).toEqual([['waiting'], ['referrals']])
})
