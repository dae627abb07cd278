import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from './bodies/ciso-gaps.ts'
import { type ColleagueRow, colleagueOfAccount } from './population/people-on.ts'

/** Somebody of the staff who does what is asked of himself. */
export interface Own {
  readonly world: World
  readonly session: Session
}

/** One act of an officer or employee about himself: he must be one of the group on this very day. */
export function asMyself<Refusal extends string, Value = undefined>(
  { world, session }: Own,
  body: (act: Act, me: ColleagueRow) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'not-a-colleague', Value>> {
  return world.act(session, async (act) => {
    const me = await colleagueOfAccount(act, session.accountId, dayAfter(act.now, 0))
    return me ? body(act, me) : refused('not-a-colleague')
  })
}
