import type { FastifyReply } from 'fastify'
import type { Language } from '../author.ts'
import type { TellRefusal } from './fault.ts'

/** A refusal on its way out. */
export interface Problem {
  refusal: string
  status: number
  detail?: Record<string, unknown> | undefined
}

/** Sends an RFC 9457 problem document in the reader's language, with the error id the desk can look up. */
export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  language: Language,
  tell: TellRefusal,
): FastifyReply {
  const { refusal, status, detail } = problem
  if (status === 503) reply.header('retry-after', '5')
  return reply
    .status(status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `/problems/${refusal}`,
        title: tell(refusal, language) ?? refusal,
        status,
        refusal,
        errorId: reply.request.id,
        ...(detail && { detail }),
      }),
    )
}
