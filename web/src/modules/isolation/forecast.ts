import type { Schemas } from '@/app/api'

export type County = Schemas['isolation.Forecast.CountyView']
export type Need = Schemas['isolation.RoomForecast.Day']

/// `12`, or `12–15` where not all is decided.
export const needOf = (need: Need, number: (value: number) => string): string => (need.most > need.decided ? `${number(need.decided)}–${number(need.most)}` : number(need.decided))

/// Whether the rooms suffice: surely not, perhaps not, yes.
export function toneOfNeed(need: Need, rooms: number): 'bad' | 'warn' | '' {
  if (need.decided > rooms) return 'bad'
  return need.most > rooms ? 'warn' : ''
}

/// All counties together, as if each helped out the others.
export function totalOf(counties: County[], name: string): County {
  const sum = (value: (one: County) => number): number => counties.reduce((total, one) => total + value(one), 0)
  const days = (counties[0]?.days ?? []).map(({ day }, index) => ({ day, decided: sum((one) => one.days[index]?.decided ?? 0), most: sum((one) => one.days[index]?.most ?? 0) }))
  const rooms = sum((one) => one.rooms)
  const runsOut = days.find((one) => one.decided > rooms)?.day
  const mayRunOut = days.find((one) => one.most > rooms)?.day
  const wanted = counties.every((one) => one.wanted != null) ? sum((one) => one.wanted ?? 0) : undefined
  return {
    areaKey: '',
    name,
    rooms,
    ...(wanted === undefined ? {} : { wanted }),
    occupied: sum((one) => one.occupied),
    overdue: sum((one) => one.overdue),
    waiting: sum((one) => one.waiting),
    proposed: sum((one) => one.proposed),
    ...(runsOut === undefined ? {} : { runsOut }),
    ...(mayRunOut === undefined ? {} : { mayRunOut }),
    days,
  }
}
