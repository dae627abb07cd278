import type { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { Call } from '#platform/http/route.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** What an administrator's act needs of the request: who asks, from where, with which proof. */
export type Asking = Pick<Call, 'world' | 'client' | 'stepUp'> & { readonly session: Session }

/** One act of a company's administrator. The route has checked the kind; the act does not rely on it (S1-21). */
export async function administer<Refusal extends string, Value>(
  { world, session }: { world: World; session: Session },
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (session.kind !== 'administrator') return refused('forbidden')
  return world.act(session, body)
}

/**
 * Runs an act only when the sent object holds nothing but the fields of its shape. Someone who sends `role`,
 * `companyId` or `status` along is refused, and the attempt stays in the log by the fields' names (attack-25).
 */
export async function strictly<Refusal extends string, Value>(
  { world, session }: { world: World; session: Session },
  [sent, shape]: [sent: object, shape: z.ZodObject],
  act: () => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'invalid-input', Value>> {
  const extra = Object.keys(sent).filter((field) => !(field in shape.shape))
  if (extra.length === 0) return act()
  const fields = extra.slice(0, 10).map((field) => field.slice(0, 40))
  await world.act(session, async (tried) => tried.note('fields-refused', { data: { fields } }))
  return refused('invalid-input', { faults: fields.map((field) => ({ field, message: 'unknown' })) })
}
