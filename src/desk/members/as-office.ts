import { sendMails } from '#mail/public.ts'
import type { Member } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { Call } from '#platform/http/route.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** What an act of the member office needs of the request: who asks, from where, with which proof. */
export type Asking = Pick<Call, 'world' | 'client' | 'stepUp'> & { readonly session: Session }

/** One act of the member office. The route has checked the kind; the act does not rely on it. */
export async function asOffice<Refusal extends string, Value>(
  { world, session }: Pick<Asking, 'world' | 'session'>,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  return session.kind === 'member-office' ? world.act(session, body) : refused('forbidden')
}

/** Tells a member what was done for him, at the address the programme holds; without one there is nowhere to tell. */
export async function tellMember(
  act: Act,
  world: World,
  { address, language }: Pick<Member, 'address' | 'language'>,
  event: 'registered' | 'unlocked' | 'full',
): Promise<void> {
  if (!address) return
  const values = { event, at: act.now, kind: 'traveller' } as const
  await sendMails(act, world, [{ template: 'member-office', to: address, language, values }])
}
