import { computed } from 'vue'
import { useSession } from '@/app/session'
import { useScope } from '@/app/scope'
import { useLoad } from '@/app/useLoad'
import { responses } from '@/modules/response/api'
import { useCurrentResponse } from '@/modules/response/useCurrentResponse'
import { zoneRulesOf } from './zoneRules'

/// What the pack in force says of zones, for those who may raise one; undefined while it is not known.
export function useZoneRules() {
  const session = useSession()
  const { area } = useScope()
  const { response } = useCurrentResponse()
  const { data: packs } = useLoad(() => (session.can('MANAGE_RESPONSE', area.value) ? responses.packs() : Promise.resolve([])), [() => session.can('MANAGE_RESPONSE', area.value)])
  const pack = computed(() => packs.value?.find((one) => one.id === response.value?.rulePack && one.version === response.value.rulePackVersion))
  const rules = computed(() => (pack.value === undefined ? undefined : zoneRulesOf(pack.value)))
  return { pack, rules }
}
