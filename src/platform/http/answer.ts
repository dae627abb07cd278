import type { Outcome } from '../outcome.ts'
import type { Answer, Cookie } from './route.ts'

/** 200 with a body. */
export const ok = (body: unknown, cookies: Cookie[] = []): Answer => ({ status: 200, body, cookies })

/** 201 with what was made. */
export const created = (body: unknown, cookies: Cookie[] = []): Answer => ({ status: 201, body, cookies })

/** 204: done, nothing to say. */
export const nothing = (cookies: Cookie[] = []): Answer => ({ status: 204, cookies })

/** Turns an act's outcome into an answer; `tell` says what the successful one shows. */
export function answerTo<V>(
  outcome: Outcome<string, V>,
  tell: (value: V) => Answer = () => nothing(),
): Answer {
  return outcome.ok ? tell(outcome.value) : { refusal: outcome.refusal, detail: outcome.detail }
}
