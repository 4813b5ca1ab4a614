/// A refusal or failure as the server tells it (RFC 9457), or as the client saw it itself.
export interface FieldProblem {
  field: string
  code: string
  detail: string
}

export interface ProblemBody {
  code: string
  status: number
  title?: string
  detail?: string
  params?: Record<string, unknown>
  fields?: FieldProblem[]
}

/// Codes the client gives itself; every other code comes from the server together with its text.
export const OFFLINE = 'app/offline'
export const UNREADABLE = 'app/unreadable'

export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly params: Record<string, unknown>
  readonly fields: FieldProblem[]
  /// Seconds to wait before asking again; 0 when the server did not say.
  readonly retryAfterSeconds: number

  constructor(body: ProblemBody, retryAfterSeconds = 0) {
    super(body.detail ?? body.title ?? body.code)
    this.name = 'Problem'
    this.code = body.code
    this.status = body.status
    this.params = body.params ?? {}
    this.fields = body.fields ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }

  get offline(): boolean {
    return this.code === OFFLINE
  }

  get staleWrite(): boolean {
    return this.status === 409 && this.code.endsWith('/stale-write')
  }

  fieldDetail(name: string): string | undefined {
    return this.fields.find((f) => f.field === name || f.field === `/${name}`)?.detail
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem({ code: UNREADABLE, status: 0, detail: error instanceof Error ? error.message : String(error) })
}

/// Whether nothing was learnt: no network, a server that is away or too busy, a session that has ended.
export function unanswered(error: unknown): boolean {
  const { status } = asProblem(error)
  return status === 0 || status >= 500 || status === 401
}
