import { computed, ref } from 'vue'
import { serverNow } from '@/app/clock'
import { accepted } from '@/app/http'
import { asProblem, unanswered, type Problem } from '@/app/problem'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { uuidv7 } from '@/app/uuid'
import { useOutbox } from '@/modules/field/outbox/useOutbox'
import { askTube, sealTube } from '@/modules/field/sampling/api'
import { forms, type FormLine } from './api'
import { emptyLine, lineOf, momentOf, timeOf, type Line } from './keying'

const newId = (): string => uuidv7(serverNow().getTime())

/// Without an answer the line is kept on this device and sent later: it is one sample, however often it is sent.
async function refusalOf(line: FormLine): Promise<Problem | 'waits' | undefined> {
  try {
    accepted(await forms.key(line))
    return undefined
  } catch (error) {
    if (!unanswered(error)) return asProblem(error)
    const id = newId()
    await useOutbox().outbox.add({ id, kind: 'FORM_LINE', chain: line.tubeCode, body: line, label: `${line.form} ${line.line}` })
    return 'waits'
  }
}

/// A form on its way from paper: line after line, each sent when it is whole. What was refused stays as typed.
export function useKeying(number: string) {
  const session = useSession()
  const day = ref<string | null>(null)
  const lines = ref<Line[]>([])
  /// Tubes in which nothing can change any more.
  const sealed = ref<string[]>([])
  const { data, loading, problem, reload } = useLoad(async (signal) => {
    const found = await forms.one(number, signal)
    const codes = new Set(found.keyedLines.flatMap((keyed) => keyed.tubeCode ?? []))
    const states = await Promise.all([...codes].map((code) => askTube(code)))
    sealed.value = states.filter((tube) => tube.state !== 'OPEN').map((tube) => tube.code)
    lines.value = Array.from({ length: found.form.lines }, (_, i) => ({
      ...(lines.value[i] ?? emptyLine(i + 1)),
      keyed: found.keyedLines.find((keyed) => keyed.line === i + 1),
    }))
    return found
  })
  /// Tubes on this form, with how many of its lines are in each.
  const tubes = computed(() => {
    const counts = new Map<string, number>()
    for (const line of lines.value) if (line.keyed?.tubeCode !== undefined) counts.set(line.keyed.tubeCode, (counts.get(line.keyed.tubeCode) ?? 0) + 1)
    return [...counts].map(([code, count]) => ({ code, count }))
  })

  /// What people write once and mean for all lines below: the tube.
  function begin(index: number): void {
    const line = lines.value[index]
    if (line === undefined || line.tube !== '') return
    const above = lines.value.slice(0, index).reverse()
    line.tube = above.map((one) => one.keyed?.tubeCode ?? one.tube).find((tube) => tube !== '') ?? ''
  }

  /// The lines are new ones after each answer: what is said of a line belongs to the one that is shown now.
  function say(place: number, problem: Line['problem']): void {
    const shown = lines.value[place - 1]
    if (shown !== undefined) shown.problem = problem
  }

  async function send(line: Line): Promise<boolean> {
    const whole = day.value === null ? undefined : lineOf(data.value?.form.number ?? number, line, day.value, session.zone)
    const refusal = whole === undefined ? 'incomplete' : await refusalOf(whole)
    say(line.line, refusal)
    if (refusal !== undefined) return refusal === 'waits'
    await reload()
    return true
  }

  /// Before the tube is sealed; the line can be keyed in again.
  const takeBack = useAct(async (line: Line) => {
    if (line.keyed === undefined) return
    await forms.takeBack(line.keyed.sampleId, newId())
    await reload()
  })

  const seals = new Map<string, string>()
  const seal = useAct(async (code: string, time: string) => {
    const at = timeOf(time)
    if (at === undefined || day.value === null || data.value === undefined) return
    const id = seals.get(code) ?? newId()
    seals.set(code, id)
    await sealTube(code, { id, stationId: data.value.form.stationId, at: momentOf(day.value, at, session.zone) })
    await reload()
  })
  return { form: data, loading, problem, reload, day, lines, tubes, sealed, begin, send, takeBack, seal }
}
