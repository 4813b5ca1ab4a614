/// The round and station used last at this device.
export interface Desk {
  round: string
  station: string
}
const NAME = 'lianfang.sampling'

export function lastDesk(): Desk | undefined {
  const [round, station] = (localStorage.getItem(NAME) ?? '').split(' ')
  return round === undefined || station === undefined ? undefined : { round, station }
}

export const rememberDesk = ({ round, station }: Desk): void => localStorage.setItem(NAME, `${round} ${station}`)
