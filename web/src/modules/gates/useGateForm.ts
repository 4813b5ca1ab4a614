import { computed, reactive, ref } from 'vue'
import { allPages } from '@/app/allPages'
import { present } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import type { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { workforce } from '@/modules/workforce/api'
import { MEMBER_ROLES } from '@/modules/workforce/registers'
import { gates, type Gate } from './api'

type Optional = 'lon' | 'lat' | 'teamId' | 'postId' | 'closedOn'
/// A gate as it is typed: an empty box is null.
export type GateForm = Omit<Gate, 'id' | 'version' | Optional> & { [K in Optional]: Exclude<Gate[K], undefined> | null }

export function startingGate(area: AreaKey, today: string, gate?: Gate): GateForm {
  const fresh: GateForm = {
    code: '',
    name: '',
    kind: 'ROAD',
    areaKey: area,
    lon: null,
    lat: null,
    place: '',
    hours: '00:00-24:00',
    roles: [],
    teamId: null,
    postId: null,
    openedOn: today,
    closedOn: null,
  }
  if (gate === undefined) return fresh
  const kept = Object.fromEntries(Object.keys(fresh).map((name) => [name, gate[name as keyof GateForm] ?? fresh[name as keyof GateForm]])) as unknown as GateForm
  return { ...kept, roles: [...gate.roles] }
}

/// Empty boxes are nothing known.
const sent = (form: GateForm) => present({ ...form, lon: Number.isFinite(form.lon) ? form.lon : null, lat: Number.isFinite(form.lat) ? form.lat : null })

/// Opening or changing a gate. A new one gets a post of its own, so that shifts can be recorded there.
export function useGateForm(area: AreaKey, today: string, gate: Gate | undefined, done: (id: string) => void) {
  const form = reactive<GateForm>(startingGate(area, today, gate))
  const version = ref(gate?.version ?? 0)
  const withPost = ref(gate === undefined)
  const stale = ref<Problem>()
  const choices = useLoad(async () => ({
    teams: await allPages((after) => workforce.teams(area, after)),
    posts: (await allPages((after) => workforce.posts(area, after))).filter((p) => p.placeKind === 'GATE'),
  }))
  const optionsOf = (some: { id: string; name: string }[] | undefined) => (some ?? []).map((one) => ({ value: one.id, text: one.name }))

  async function open(): Promise<string> {
    const made = await gates.create(sent(form))
    if (withPost.value) {
      const post = await workforce.addPost({ name: form.name, areaKey: form.areaKey, placeKind: 'GATE', placeId: made.id, roles: MEMBER_ROLES.filter((role) => form.roles.includes(role)) })
      await gates.save({ ...made, postId: post.id })
    }
    return made.id
  }

  const act = useAct(async () => {
    if (gate === undefined) return done(await open())
    await gates.save({ ...sent(form), id: gate.id, version: version.value })
    done(gate.id)
  })

  async function submit(): Promise<void> {
    if (!(await act.run()) && act.problem.value?.staleWrite === true) stale.value = act.problem.value
  }

  async function resolved(values: Record<string, unknown>): Promise<void> {
    const { version: theirs, ...chosen } = values
    stale.value = undefined
    Object.assign(form, chosen)
    if (typeof theirs === 'number') version.value = theirs
    await submit()
  }

  return {
    form,
    withPost,
    teams: computed(() => optionsOf(choices.data.value?.teams)),
    posts: computed(() => optionsOf(choices.data.value?.posts)),
    stale,
    submit,
    resolved,
    running: act.running,
    problem: act.problem,
  }
}
