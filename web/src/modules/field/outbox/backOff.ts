const FIRST_MILLIS = 500
const LONGEST_MILLIS = 60_000

/// How long to wait after so many failures in a row: doubled each time up to a minute, spread by chance so that a
/// thousand phones do not come back in the same second; never shorter than the server asked for.
export function backOffMillis(failures: number, retryAfterSeconds = 0, chance: () => number = Math.random): number {
  const most = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** Math.min(failures, 20))
  return Math.max(retryAfterSeconds * 1000, most / 2 + (most / 2) * chance())
}
