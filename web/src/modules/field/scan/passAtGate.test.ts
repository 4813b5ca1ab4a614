import { readFileSync } from 'node:fs'
import { effectScope, reactive, ref } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import type { GateRule, PublishedKey, Snapshot } from '@/modules/passes/verify'
import { keep } from '../device/kept'
import { judge, verificationOf } from './passes'
import { usePassAtGate } from './usePassAtGate'

const AREA = '430903110218000000'
interface Vectors {
  now: string
  keys: PublishedKey[]
  snapshot: Snapshot
  decisions: { name: string; text: string; rule: GateRule; medical: boolean; outcome: string; reason: string }[]
}
const vectors = JSON.parse(readFileSync('../server/src/test/resources/passes/vectors.json', 'utf8')) as Vectors
const told = vectors.decisions.filter((one) => !one.medical)

beforeEach(async () => {
  vi.setSystemTime(new Date(vectors.now))
  await aWorkingDevice()
})

it.each(told)('is decided without a network: $name', async ({ text, rule, outcome, reason }) => {
  const asked = answers({})
  await keep(verificationOf(AREA), { keys: vectors.keys, withdrawn: vectors.snapshot, rule })
  expect(await judge(text, AREA)).toMatchObject({ outcome, reason })
  expect(asked).toEqual([])
})

it('keeps nobody out when nothing is known and nobody answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await judge(told[0]?.text ?? '', AREA)).toEqual({ outcome: 'LOOK_UP', reason: 'UNKNOWN_KEY' })
  vi.unstubAllGlobals()
})

function aGate() {
  const form = reactive({ name: '', passId: '' })
  const chosen = ref<string>()
  const pass = effectScope().run(() => usePassAtGate(() => AREA, { form, chosen } as unknown as Parameters<typeof usePassAtGate>[1]))
  return { form, chosen, pass }
}

it('the next pass puts its own holder and outcome on the screen instead of those of the one before', async () => {
  answers({})
  const red = told.find((one) => one.reason === 'RED')
  const green = told.find((one) => one.outcome === 'PASS')
  await keep(verificationOf(AREA), { keys: vectors.keys, withdrawn: vectors.snapshot, rule: red?.rule })
  const { form, chosen, pass } = aGate()
  await pass?.take(red?.text ?? '')
  expect(form).toMatchObject({ name: pass?.judged.value?.claims?.initials, passId: pass?.judged.value?.claims?.number })
  const first = form.passId
  await pass?.take(green?.text ?? '')
  expect(pass?.judged.value?.outcome).toBe('PASS')
  expect(chosen.value).toBeUndefined()
  expect(form.passId).not.toBe(first)
  await pass?.take('LF1:NOTHING')
  expect(form).toEqual({ name: '', passId: '' })
})

it('fills in the initials and proposes to hold whoever must wait, but never writes over a name', async () => {
  answers({})
  const red = told.find((one) => one.reason === 'RED')
  await keep(verificationOf(AREA), { keys: vectors.keys, withdrawn: vectors.snapshot, rule: red?.rule })
  const { form, chosen, pass } = aGate()
  await pass?.take(red?.text ?? '')
  expect(pass?.judged.value?.reason).toBe('RED')
  expect(form.name).not.toBe('')
  expect(chosen.value).toBe('TURNED_BACK')

  form.name = 'typed'
  await pass?.take(red?.text ?? '')
  expect(form.name).toBe('typed')
  pass?.clear()
  expect(pass?.judged.value).toBeUndefined()
})
