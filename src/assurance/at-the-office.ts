import type { Asking } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session, StaffKind } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** Somebody of the security office who wants to keep or show a promise. */
export interface Overseeing {
  readonly world: World
  readonly session: Session
}

/** The same for what takes a proof. */
export type Proving = Overseeing & Asking

const office: readonly StaffKind[] = ['security-officer', 'ciso']

/** Whether somebody acts for the security office; its auditors do not. */
export const isOffice = ({ kind }: Session): boolean => office.some((one) => one === kind)

/** One act of the security office; auditors read only. The route has checked the kind; the act does not rely on it. */
export async function atTheOffice<Refusal extends string, Value = undefined>(
  { world, session }: Overseeing,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  if (!isOffice(session)) return refused('forbidden')
  return world.act(session, body)
}
