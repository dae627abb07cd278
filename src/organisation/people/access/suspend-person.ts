import { proofFor, suspendAccount } from '#identity/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../../administer.ts'
import { holdPerson, type NotHeld } from '../hold-person.ts'

/** The administrator suspends a person: signed out everywhere at once, and no sign-in until reopened. */
export function suspendPerson(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    if (held.value.status === 'suspended') return done
    const proof = await proofFor(act, world, asking, {
      operation: 'suspend-person',
      params: { personId: id },
    })
    if (!proof.ok) return proof

    await suspendAccount(act, companyId, held.value.account_id)
    await act.run(sql`
      update organisation_person set status = 'suspended' where company_id = ${companyId} and id = ${id}`)
    act.note('person-suspended', { subject: held.value.account_id, data: { personId: id } })
    return done
  })
}
