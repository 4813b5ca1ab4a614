import { reactive, ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import type { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { testing, type Station } from './api'

export type StationForm = Omit<Station, 'id' | 'version'>

export function startingStation(area: AreaKey, station?: Station): StationForm {
  if (station === undefined) return { code: '', name: '', setting: 'COMMUNITY', areaKey: area, place: '', samplesPerHour: 120, open: true }
  const { code, name, setting, areaKey, place, samplesPerHour, open } = station
  return { code, name, setting, areaKey, place, samplesPerHour, open }
}

/// Setting up a station or changing one; whoever saved in between is shown beside it.
export function useStationForm(area: AreaKey, station: Station | undefined, done: () => void) {
  const form = reactive(startingStation(area, station))
  const version = ref(station?.version)
  const stale = ref<Problem>()
  const act = useAct(async () => {
    if (station?.id === undefined) await testing.addStation({ ...form })
    else await testing.saveStation({ ...form, id: station.id, ...(version.value === undefined ? {} : { version: version.value }) })
    done()
  })

  async function submit(): Promise<void> {
    if (!(await act.run()) && act.problem.value?.staleWrite === true) stale.value = act.problem.value
  }

  async function resolved({ version: theirs, ...chosen }: Record<string, unknown>): Promise<void> {
    stale.value = undefined
    Object.assign(form, chosen)
    if (typeof theirs === 'number') version.value = theirs
    await submit()
  }

  return { form, stale, submit, resolved, running: act.running, problem: act.problem }
}
