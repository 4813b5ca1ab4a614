import { OFFLINE, UNREADABLE, type Problem } from './problem'

type Translate = (key: string, params?: Record<string, unknown>) => string

/// The server answers in the reader's language; only what never reached a server is worded here.
export function problemText(problem: Problem, t: Translate): string {
  if (problem.code === OFFLINE) return t('app.problem.offline')
  if (problem.code === 'app/insecure') return t('app.problem.insecure')
  if (problem.code === 'app/no-room') return t('app.problem.noRoom')
  if (problem.code === 'app/no-post') return t('app.problem.noPost')
  if (problem.status === 503 && problem.retryAfterSeconds > 0) return t('app.problem.busy', { seconds: problem.retryAfterSeconds })
  if (problem.code === UNREADABLE) return t('app.problem.unreadable', { what: problem.message })
  return problem.message
}
