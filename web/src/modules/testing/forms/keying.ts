import type { Problem } from '@/app/problem'
import type { Paper } from '@/modules/field/sampling/api'
import type { FormLine, KeyedLine } from './api'

/// A line as somebody types it.
export interface Typed {
  tube: string
  name: string
  idKind: Paper
  idNumber: string
  phone: string
  time: string
  single: boolean
  /// Somebody of the register, chosen by name.
  residentId: string | undefined
}

export interface Line extends Typed {
  line: number
  keyed: KeyedLine | undefined
  /// Why it was not taken in, that something is missing that must be there, or that it waits on this device.
  problem: Problem | 'incomplete' | 'waits' | undefined
}

export const emptyLine = (line: number): Line => ({ line, tube: '', name: '', idKind: 'CN_ID', idNumber: '', phone: '', time: '', single: false, residentId: undefined, keyed: undefined, problem: undefined })

/// `805`, `8:05`, `8.05`, in any width, or with the Chinese words for hour and minute, as `08:05`; undefined when it is no time of a day.
export function timeOf(typed: string): string | undefined {
  const found = /^([01]?\d|2[0-3])[:.\u65f6\u6642]?([0-5]\d)\u5206?$/.exec(typed.normalize('NFKC').trim())
  return found === null ? undefined : `${found[1]?.padStart(2, '0') ?? ''}:${found[2] ?? ''}`
}

/// The moment of a civil day and time in a zone, as people there read their clocks.
export function momentOf(day: string, time: string, zone: string): string {
  const guess = Date.parse(`${day}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(guess)
  const part = (name: string): string => shown.find((one) => one.type === name)?.value ?? '00'
  const there = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`)
  return new Date(guess - (there - guess)).toISOString()
}

/// What is sent; undefined while something that must be there is not.
export function lineOf(form: string, typed: Line, day: string, zone: string): FormLine | undefined {
  const time = timeOf(typed.time)
  const told = Object.entries({ name: typed.name.trim(), phone: typed.phone.trim(), idNumber: typed.idNumber.trim() }).filter(([, value]) => value !== '')
  if (time === undefined || typed.tube.trim() === '' || (typed.residentId === undefined && told.length === 0)) return undefined
  const kind = typed.idNumber.trim() === '' ? {} : { idKind: typed.idKind }
  const person = typed.residentId === undefined ? { ...Object.fromEntries(told), ...kind } : { residentId: typed.residentId }
  return { form, line: typed.line, tubeCode: typed.tube.trim(), at: momentOf(day, time, zone), single: typed.single, person }
}
