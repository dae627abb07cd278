import { completeMembership } from '#membership/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { type Asking, asOffice, tellMember } from './as-office.ts'

type Refusal = 'member-unknown' | 'member-full-already'

/** The office turns a temporary card into a full membership (S1-87) and tells the member. */
export function completeForMember(asking: Asking, number: string): Promise<Outcome<Refusal | 'forbidden'>> {
  return asOffice<Refusal, undefined>(asking, async (act) => {
    const completed = await completeMembership(act, number)
    if (!completed.ok) return completed
    await tellMember(act, asking.world, completed.value, 'full')
    return done
  })
}
