import { proofFor, reopenAccount } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../../administer.ts'
import type { PersonRow } from '../../tables.ts'
import { holdPerson, type NotHeld } from '../hold-person.ts'

/** The administrator ends a suspension: the person signs in again as before; no old session comes back. */
export function reopenPerson(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    if (held.value.status === 'active') return done
    const proof = await proofFor(act, world, asking, { operation: 'reopen-person', params: { personId: id } })
    if (!proof.ok) return proof

    await reopen(act, held.value)
    return done
  })
}

/** Ends the suspension of a person who is held by this act, whether alone or among many. */
export async function reopen(act: Act, { company_id, id, account_id }: PersonRow): Promise<void> {
  await reopenAccount(act, company_id, account_id)
  await act.run(sql`
    update organisation_person set status = 'active', changes = changes + 1
    where company_id = ${company_id} and id = ${id}`)
  act.note('person-reopened', { subject: account_id, data: { personId: id } })
}
