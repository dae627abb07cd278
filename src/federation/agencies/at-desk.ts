import { proofFor } from '#identity/public.ts'
import type { Asking } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** The desk's hand: somebody signed in there, or the command line. */
export type Desk = Asking | Extract<Author, { by: 'operator' }>

/** Whose hand it is, as rows keep it: an account, or the operator at the command line. */
export const handOf = (desk: Desk): string => ('session' in desk ? desk.session.accountId : 'operator')

/** Asks whoever is signed in for a proof of what is to be done; the command line has none to give. */
type Prove = (act: Act, wish: { operation: string; params: unknown }) => Promise<Outcome<'step-up-required'>>

/** Carries out an act of the desk: agencies and their keys are the operator's, a company only trusts them. */
export async function atDesk<Refusal extends string, Value>(
  world: World,
  desk: Desk,
  body: (act: Act, prove: Prove) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (!('session' in desk)) return world.act(desk, (act) => body(act, async () => done))
  if (desk.session.kind !== 'desk-agent') return refused('forbidden')
  return world.act(desk.session, (act) =>
    body(act, (one, wish) => proofFor(one, world, desk, { ...wish, always: true })),
  )
}
