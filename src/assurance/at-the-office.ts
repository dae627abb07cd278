import type { Act } from '#platform/act.ts'
import type { Session, StaffKind } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** Somebody of the security office who wants to keep or show a promise. */
export interface Overseeing {
  readonly world: World
  readonly session: Session
}

const office: readonly StaffKind[] = ['security-officer', 'ciso']

/** One act of the security office; auditors read only. The route has checked the kind; the act does not rely on it. */
export async function atTheOffice<Refusal extends string, Value = undefined>(
  { world, session }: Overseeing,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (!office.some((kind) => kind === session.kind)) return refused('forbidden')
  return world.act(session, body)
}
