import { FieldDatabase } from './db'
import { Outbox, type NewRecord } from './outbox'
import { Sender } from './sender'

let names = 0

/// An outbox of its own for one test; opening another one over the same name is a browser started again.
export function anOutbox(name = `test-${names++}`, account: string | undefined = 'me') {
  const database = new FieldDatabase(name)
  const outbox = new Outbox(database, () => account)
  return { name, database, outbox, sender: new Sender(outbox), close: () => database.close() }
}

const hex = (n: number): string => n.toString(16).padStart(12, '0')
export const idOf = (n: number): string => `01890000-0000-7000-8000-${hex(n)}`

export const aCrossing = (n: number, more: Partial<NewRecord> = {}): NewRecord => ({
  id: idOf(n),
  kind: 'CROSSING',
  chain: idOf(n),
  body: { id: idOf(n), gateId: 'g', direction: 'IN', at: '2020-02-03T00:00:00Z', plate: `XH${String(n).padStart(5, '0')}`, outcome: 'PASSED' },
  ...more,
})

export const aDeskFact = (n: number, kind: 'SAMPLE' | 'VOID' | 'SEAL', tube: string): NewRecord => ({ id: idOf(n), kind: 'DESK', chain: tube, body: { id: idOf(n), kind, tubeCode: tube } })

/// A server that keeps what it takes, each id once, as ours does.
export class AServer {
  readonly kept: string[] = []
  readonly asked: { path: string; ids: string[]; deviceTime?: string }[] = []
  /// What to do with the next messages, in order; taken as usual once the list is empty.
  faults: ('drop-request' | 'drop-answer' | number | { status: number; code: string; retryAfter?: number })[] = []
  refuse = new Map<string, { code: string; status: number; detail: string }>()

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (url === '/api/clock') return this.json({ now: new Date().toISOString(), zone: 'Asia/Shanghai' })
    const fault = this.faults.shift()
    if (fault === 'drop-request') throw new TypeError('no network')
    if (typeof fault === 'number') return this.problem(fault, 'kernel/busy')
    if (typeof fault === 'object') return this.problem(fault.status, fault.code, fault.retryAfter)
    const sent = JSON.parse(String(init.body)) as { id?: string; items?: { id: string }[]; deviceTime?: string }
    const items = sent.items ?? [{ id: sent.id ?? '' }]
    this.asked.push({ path: url, ids: items.map((one) => one.id), ...(sent.deviceTime === undefined ? {} : { deviceTime: sent.deviceTime }) })
    const answers = items.map(({ id }) => this.take(id))
    if (fault === 'drop-answer') throw new TypeError('the network went away')
    if (sent.items !== undefined) return this.json({ items: answers })
    const [only] = answers
    return only?.problem === undefined ? this.json({ ...only, advice: [] }) : this.problem(only.problem.status, only.problem.code)
  }

  private take(id: string) {
    const problem = this.refuse.get(id)
    if (problem !== undefined) return { id, status: 'REFUSED', problem: { ...problem, title: problem.detail, type: '', params: {}, fields: [] } }
    if (this.kept.includes(id)) return { id, status: 'DUPLICATE' }
    this.kept.push(id)
    return { id, status: 'ACCEPTED' }
  }

  private json(body: unknown): Response {
    return new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })
  }

  private problem(status: number, code: string, retryAfter?: number): Response {
    const headers = { 'Content-Type': 'application/problem+json', ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) }
    return new Response(JSON.stringify({ code, status, detail: code }), { status, headers })
  }
}
