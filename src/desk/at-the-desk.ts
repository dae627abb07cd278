import type { Asking } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'

/** One act of a desk agent. The route has checked the kind; the act does not rely on it (S1-21). */
export async function atTheDesk<Refusal extends string, Value = undefined>(
  { world, session }: Pick<Asking, 'world' | 'session'>,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (session.kind !== 'desk-agent') return refused('forbidden')
  return world.act(session, body)
}
