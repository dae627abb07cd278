import { call, type Problem, type Reply, type Request } from '../../call.ts'
import { type Method, proveIdentity, type StepUp, untilSignedIn } from './interruption.ts'

/** Calls the server as a signed-in person; an ended session or a wanted proof is settled first and the same call repeated. */
export function ask<T>(request: Request): Promise<Reply<T>> {
  return insist<T>((stepUp) => call<T>(stepUp ? { ...request, stepUp } : request))
}

/** Repeats `send` until it is answered by neither "signed out" nor "prove yourself". */
export async function insist<T>(
  send: (stepUp?: string) => Promise<Reply<T>>,
  proof?: string,
): Promise<Reply<T>> {
  const reply = await send(proof)
  if (reply.ok) return reply
  if (reply.problem.status === 401) {
    await untilSignedIn()
    return insist(send)
  }
  // The session has become a narrow one, as by the loss of an only passkey: loaded anew, the frame shows the one way on.
  if (reply.problem.refusal === 'authenticator-first') location.reload()
  const stepUp = stepUpOf(reply.problem)
  if (!stepUp) return reply
  const proved = await proveIdentity(stepUp)
  if (!proved) return { ok: false, problem: { ...reply.problem, refusal: 'turned-back' } }
  return insist(send, proved)
}

function stepUpOf(problem: Problem): StepUp | undefined {
  if (problem.refusal !== 'step-up-required') return undefined
  const told = detailOf(problem, 'stepUp')
  if (typeof told !== 'object' || told === null || !('id' in told)) return undefined
  const text = (name: string) => String((told as Record<string, unknown>)[name] ?? '')
  const methods = 'methods' in told && Array.isArray(told.methods) ? told.methods.filter(isMethod) : []
  return { id: text('id'), maskedAddress: text('maskedAddress'), operation: text('operation'), methods }
}

const isMethod = (value: unknown): value is Method =>
  value === 'passkey' || value === 'app' || value === 'recovery-code'

/** One member of what a problem document says besides its sentence. */
export function detailOf(problem: Problem, name: string): unknown {
  const { detail } = problem.more
  if (typeof detail === 'object' && detail !== null && name in detail)
    return (detail as Record<string, unknown>)[name]
  return problem.more[name]
}
