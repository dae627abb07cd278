import type { FastifyReply } from 'fastify'
import type { Language } from '../author.ts'
import type { TellRefusal } from './fault.ts'

/** A refusal on its way out. */
export interface Problem {
  refusal: string
  status: number
  detail?: Record<string, unknown> | undefined
  /** Seconds after which it is worth coming back; where we are busy a few unless said. */
  retryAfter?: number | undefined
}

/** Sends an RFC 9457 problem document in the reader's language, with the error id the desk can look up in the log. */
export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  language: Language,
  tell: TellRefusal,
): FastifyReply {
  const { refusal, status } = problem
  const { id, method, routeOptions } = reply.request
  reply.log.info({ errorId: id, refusal, status, method, route: routeOptions.url }, 'refused')
  const retryAfter = problem.retryAfter ?? (status === 503 ? 5 : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  return reply
    .status(status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(problemDocument(problem, id, language, tell))
}

/** The text of a problem document. */
export function problemDocument(
  { refusal, status, detail }: Problem,
  errorId: string,
  language: Language,
  tell: TellRefusal,
): string {
  const title = tell(refusal, language) ?? refusal
  return JSON.stringify({
    type: `/problems/${refusal}`,
    ...{ title, status, refusal, errorId },
    ...(detail && { detail }),
  })
}
