import type { Language } from '../words/say.ts'
import { meetMaintenance } from './maintenance/met.ts'

/** Why a call brought nothing: the server's refusal, or no answer at all (`offline`). */
export interface Problem {
  /** The refusal's id; `offline` when the network failed, `fault` when the answer was no problem document. */
  readonly refusal: string
  readonly status: number
  /** The server's sentence in the language asked for; empty when it sent none. */
  readonly title: string
  /** A further sentence, when there is one. */
  readonly detail: string
  readonly errorId: string
  /** Everything else the problem document said. */
  readonly more: Readonly<Record<string, unknown>>
}

/** What came back: a value, or the problem. Nothing is thrown, so a form keeps what was typed. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

/** One request to the server. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Under `/api`, beginning with a slash. */
  readonly path: string
  readonly body?: unknown
  readonly language?: Language
  /** A proof already given, sent as `Step-Up`. */
  readonly stepUp?: string
}

/** Calls the server; refusals (RFC 9457) and network failures come back as a `Problem`. */
export async function call<T>(request: Request): Promise<Reply<T>> {
  const response = await send(request).catch(() => undefined)
  if (!response) return { ok: false, problem: blank('offline', 0) }
  const document = await response.json().catch(() => undefined)
  // The shape of a successful answer is held by the server's own reply schema.
  if (response.ok) return { ok: true, value: document as T }
  const problem = problemOf(response.status, document)
  meetMaintenance(problem)
  return { ok: false, problem }
}

function send(request: Request): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (request.body !== undefined) headers['Content-Type'] = 'application/json'
  if (request.language) headers['Accept-Language'] = request.language
  if (request.stepUp) headers['Step-Up'] = request.stepUp
  const body = request.body === undefined ? null : JSON.stringify(request.body)
  return fetch(`/api${request.path}`, { method: request.method, headers, body, credentials: 'same-origin' })
}

function problemOf(status: number, document: unknown): Problem {
  if (typeof document !== 'object' || document === null) return blank('fault', status)
  const more = document as Record<string, unknown>
  const text = (name: string) => (typeof more[name] === 'string' ? more[name] : '')
  return {
    refusal: text('refusal') || 'fault',
    status,
    title: text('title'),
    detail: text('detail'),
    errorId: text('errorId'),
    more,
  }
}

const blank = (refusal: string, status: number): Problem => ({
  refusal,
  status,
  title: '',
  detail: '',
  errorId: '',
  more: {},
})
