import type { Act } from '#platform/act.ts'
import type { Session, StaffKind } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** A member of the security office who wants to do something. */
export interface Watching {
  readonly world: World
  readonly session: Session
}

const office: readonly StaffKind[] = ['security-officer', 'ciso']

/** Whether somebody is of the security office and may act; its auditors read. */
export const isAtTheWatch = ({ kind }: Session): boolean => office.some((one) => one === kind)

/** One act of the security office. The route has checked the kind; the act does not rely on it. */
export async function atTheWatch<Refusal extends string, Value = undefined>(
  { world, session }: Watching,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (!isAtTheWatch(session)) return refused('forbidden')
  return world.act(session, body)
}
