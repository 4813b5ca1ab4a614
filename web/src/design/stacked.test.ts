import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, withDirectives } from 'vue'
import { vStacked } from './stacked'

const List = defineComponent({
  props: { rows: { type: Array<[string, string]>, required: true } },
  render() {
    const head = h('thead', h('tr', [h('th', { scope: 'col' }, 'Gate'), h('th', { scope: 'col' }, 'Persons')]))
    const body = h('tbody', this.rows.map(([gate, persons]) => h('tr', [h('th', { scope: 'row' }, gate), h('td', persons)])))
    return withDirectives(h('table', [head, body]), [[vStacked]])
  },
})

it('every cell knows its heading, also those that come later', async () => {
  const list = mount(List, { props: { rows: [['North', '12']] } })
  const labels = () => list.findAll('tbody [data-label]').map((c) => c.attributes('data-label'))
  expect(labels()).toEqual(['Gate', 'Persons'])
  await list.setProps({ rows: [['North', '12'], ['South', '3']] })
  expect(labels()).toEqual(['Gate', 'Persons', 'Gate', 'Persons'])
})

it('stays a table for those who listen to it', () => {
  const list = mount(List, { props: { rows: [['North', '12']] } })
  expect(list.attributes('role')).toBe('table')
  expect(list.findAll('[role]').map((e) => e.attributes('role'))).toContain('rowheader')
  expect(list.find('thead th').attributes('role')).toBe('columnheader')
})
