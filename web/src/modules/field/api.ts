import type { AreaKey } from '@/app/areaKey'
import { clockOffsetMillis } from '@/app/clock'
import { get, post, type Page } from '@/app/http'

export type Direction = 'IN' | 'OUT'
export type Outcome = 'PASSED' | 'TURNED_BACK' | 'TO_HOSPITAL' | 'ESCORTED' | 'EXEMPT'
export type Exemption = 'MEDICAL' | 'NECESSITIES'
export const OUTCOMES = ['PASSED', 'TURNED_BACK', 'ESCORTED', 'TO_HOSPITAL'] as const
export const REASONS = ['HOME', 'WORK', 'VISIT', 'GOODS', 'NECESSITIES', 'MEDICAL', 'TRANSIT', 'OTHER'] as const

export interface Gate {
  id: string
  code: string
  name: string
  kind: string
  areaKey: AreaKey
  areaName?: string
  place?: string
  today?: { persons: number; vehicles: number; toHospital: number; fever: number }
  staffing?: { now: number; next: number; minimum: number }
}

export interface PersonInput {
  name?: string
  phone?: string
  idKind?: string
  idNumber?: string
}

export interface CrossingInput {
  id: string
  gateId: string
  direction: Direction
  at: string
  plate?: string
  vehicleKind?: string
  person?: PersonInput
  celsius?: number
  origin?: string
  destination?: string
  reason?: string
  outcome: Outcome
  exemption?: Exemption
}

export interface Advice {
  code: string
  detail: string
  steps: string[]
}

export interface Assessment {
  decision: 'PASS' | 'HOLD' | 'TO_HOSPITAL' | 'ESCORT'
  reason: string
  advice: Advice[]
}

export interface Recorded {
  id: string
  status: 'ACCEPTED' | 'DUPLICATE'
  advice?: Advice[]
}

export interface CrossingLine {
  id: string
  at: string
  direction: Direction
  plate?: string | null
  person?: { nameMasked?: string | null } | null
  celsius?: number | null
  outcome: Outcome
  exemption?: Exemption | null
  voided?: boolean
}

export interface OpenItem {
  text: string
  done: boolean
}

export interface Handover {
  id: string
  at: string
  fromTeam?: string
  toTeam?: string
  note: string
  openItems: OpenItem[]
  by?: string
}

/// The moment on this device's own clock, so that the server can tell how far that clock is off.
const deviceTime = (): string => new Date().toISOString()

export const askGates = (after?: string): Promise<Page<Gate>> => get('/api/gates', { after, limit: 100 })
export const askGate = (id: string): Promise<Gate> => get(`/api/gates/${id}`)
export const assess = (gate: string, body: { person?: PersonInput; celsius?: number; plate?: string }): Promise<Assessment> =>
  post(`/api/gates/${gate}/assess`, body)

/// Moments in the record are by the server's clock as far as this device knows it, and so is the device time told beside them.
export const record = (crossing: CrossingInput): Promise<Recorded> =>
  post('/api/crossings', crossing, { headers: { 'X-Device-Time': new Date(Date.parse(deviceTime()) + clockOffsetMillis()).toISOString() } })

export const undo = (crossing: string, id: string): Promise<unknown> => post(`/api/crossings/${crossing}/void`, { id, reason: 'MISTAKE' })
export const askLast = (gate: string): Promise<Page<CrossingLine>> => get('/api/crossings', { gate, limit: 8 })
export const askHandovers = (gate: string): Promise<Page<Handover> | Handover[]> => get(`/api/gates/${gate}/handovers`)
export const handOver = (gate: string, body: Omit<Handover, 'by'>): Promise<unknown> => post(`/api/gates/${gate}/handovers`, body)
export const settle = (handover: string, number: number): Promise<unknown> => post(`/api/handovers/${handover}/items/${number}/done`)
