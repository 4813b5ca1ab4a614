import { computed, reactive, type Ref } from 'vue'
import { momentOf } from '@/app/clock'
import { useSession } from '@/app/session'
import { useLoad } from '@/app/useLoad'
import { cases, type Proposed } from './api'

export interface WhatIf {
  from: string
  to: string
  minutes: string
}

/// Those who were found, in the groups in which people go through them. Whoever is a close contact is not shown as a lead again.
export function groupsOf(people: Proposed[]): { name: 'close' | 'second' | 'leads'; people: Proposed[] }[] {
  return [
    { name: 'close', people: people.filter((one) => one.kind === 'CLOSE' && !one.lead) },
    { name: 'second', people: people.filter((one) => one.kind === 'OF_CONTACT') },
    { name: 'leads', people: people.filter((one) => one.lead) },
  ]
}

/// How long, in the words of the page: minutes below two hours, then hours.
export function lengthOf(seconds: number): { key: 'minutesLong' | 'hoursLong'; value: number } {
  return seconds < 7200 ? { key: 'minutesLong', value: Math.ceil(seconds / 60) } : { key: 'hoursLong', value: Math.round(seconds / 3600) }
}

/// Who was with a case; asked anew whenever the window or the minutes change. What is empty is as the pack says.
export function useProposals(caseId: Ref<string>) {
  const session = useSession()
  const whatIf = reactive<WhatIf>({ from: '', to: '', minutes: '' })
  const asked = computed(() => ({
    from: whatIf.from === '' ? undefined : momentOf(session.zone, whatIf.from),
    to: whatIf.to === '' ? undefined : momentOf(session.zone, whatIf.to),
    minutes: whatIf.minutes === '' ? undefined : Number(whatIf.minutes),
  }))
  const loading = useLoad((signal) => cases.proposals(caseId.value, asked.value, signal), [caseId])
  const groups = computed(() => groupsOf(loading.data.value?.people ?? []))
  const asPack = async (): Promise<void> => {
    Object.assign(whatIf, { from: '', to: '', minutes: '' })
    await loading.reload()
  }
  return { whatIf, groups, asPack, ...loading }
}
