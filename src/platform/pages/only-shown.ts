import type { FastifyReply, FastifyRequest } from 'fastify'
import { Halt } from '../http/fault.ts'

// What the links of drills lead to. A page that teaches to hand nothing over takes nothing in itself, of whatever kind.
const onlyShown = /^\/(en\/)?(api\/)?drill(\/|\?|$)/

/** Refuses every method but looking on what is only shown (RFC 9110, 15.5.6), before any body is read. */
export function refuseToTakeIn({ url, method }: FastifyRequest, reply: FastifyReply): void {
  if (!onlyShown.test(url) || method === 'GET' || method === 'HEAD') return
  reply.header('allow', 'GET, HEAD')
  throw new Halt('method-not-allowed', 405)
}
