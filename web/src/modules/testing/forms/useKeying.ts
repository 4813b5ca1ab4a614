import { computed, ref } from 'vue'
import { serverNow } from '@/app/clock'
import { asProblem } from '@/app/problem'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { uuidv7 } from '@/app/uuid'
import { sealTube } from '@/modules/field/sampling/api'
import { forms } from './api'
import { emptyLine, lineOf, momentOf, timeOf, type Line } from './keying'

const newId = (): string => uuidv7(serverNow().getTime())

/// A form on its way from paper: line after line, each sent when it is whole. What was refused stays as typed.
export function useKeying(number: string) {
  const session = useSession()
  const day = ref<string | null>(null)
  const lines = ref<Line[]>([])
  const { data, loading, problem, reload } = useLoad(async (signal) => {
    const found = await forms.one(number, signal)
    lines.value = Array.from({ length: found.form.lines }, (_, i) => ({
      ...(lines.value[i] ?? emptyLine(i + 1)),
      keyed: found.keyedLines.find((keyed) => keyed.line === i + 1),
    }))
    return found
  })
  const last = computed(() => [...lines.value].reverse().find((line) => line.keyed !== undefined))
  /// Tubes on this form, with how many of its lines are in each.
  const tubes = computed(() => {
    const counts = new Map<string, number>()
    for (const line of lines.value) if (line.keyed?.tubeCode !== undefined) counts.set(line.keyed.tubeCode, (counts.get(line.keyed.tubeCode) ?? 0) + 1)
    return [...counts].map(([code, count]) => ({ code, count }))
  })

  /// What people write once and mean for all lines below: the tube.
  function begin(line: Line): void {
    if (line.tube === '') line.tube = [...lines.value].slice(0, line.line - 1).reverse().find((one) => one.tube !== '' || one.keyed?.tubeCode !== undefined)?.tube ?? last.value?.keyed?.tubeCode ?? ''
  }

  async function send(line: Line): Promise<boolean> {
    line.problem = undefined
    const whole = day.value === null ? undefined : lineOf(data.value?.form.number ?? number, line, day.value, session.zone)
    if (whole === undefined) {
      line.problem = 'incomplete'
      return false
    }
    try {
      const [answer] = (await forms.key(whole)).items
      if (answer?.status === 'REFUSED') line.problem = answer.problem?.detail ?? 'incomplete'
    } catch (error) {
      line.problem = asProblem(error).message
    }
    if (line.problem !== undefined) return false
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
  const sealed = ref<string[]>([])
  const seal = useAct(async (code: string, time: string) => {
    const at = timeOf(time)
    if (at === undefined || day.value === null || data.value === undefined) return
    const id = seals.get(code) ?? newId()
    seals.set(code, id)
    await sealTube(code, { id, stationId: data.value.form.stationId, at: momentOf(day.value, at, session.zone) })
    sealed.value = [...sealed.value, code]
  })
  return { form: data, loading, problem, reload, day, lines, tubes, sealed, begin, send, takeBack, seal }
}
