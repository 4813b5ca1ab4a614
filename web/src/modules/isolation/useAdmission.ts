import { computed, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { useAct } from '@/app/useAct'
import { isolation, VEHICLES, type Proposal, type Vehicle } from './api'

export interface Bus {
  vehicle: Vehicle
  plate: string
  driver: string
  seats: number | null
}

/// Rooms for people of the list: proposed by the server, by bus or at once. Whoever has no room stays on the list.
export function useAdmission(ids: () => string[], done: () => void) {
  const site = ref<string | null>(null)
  const byBus = ref(false)
  const bus = ref<Bus>({ vehicle: VEHICLES[0], plate: '', driver: '', seats: null })
  const proposed = ref<Proposal[]>([])
  const placed = computed(() => proposed.value.flatMap((one) => (one.roomId == null ? [] : [{ quarantineId: one.quarantineId, roomId: one.roomId }])))
  const proposing = useAct(async () => {
    proposed.value = []
    if (site.value === null) return
    proposed.value = (await isolation.propose(site.value, ids())).items
  })
  watch(site, () => void proposing.run())
  const admitting = useAct(async () => {
    if (byBus.value) {
      const { vehicle, plate, driver, seats } = bus.value
      await isolation.planTrip({ vehicle, plate, driver, seats: seats ?? placed.value.length, leavesAt: serverNow().toISOString(), passengers: placed.value })
    } else {
      await isolation.admit(placed.value)
    }
    done()
  })
  return { site, byBus, bus, proposed, placed, proposing, admitting }
}
