import { closeAccount, proofFor } from '#identity/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../../administer.ts'
import { holdPerson, type NotHeld } from '../hold-person.ts'

/** A person leaves the company: his account is closed for good and his ID given to nobody else; his number is free. */
export function letPersonLeave(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    const proof = await proofFor(act, world, asking, {
      operation: 'let-person-leave',
      params: { personId: id },
    })
    if (!proof.ok) return proof

    await closeAccount(act, world, { companyId, accountId: held.value.account_id })
    await act.run(sql`
      update organisation_person set status = 'left', left_on = ${act.now}
      where company_id = ${companyId} and id = ${id}`)
    await act.run(sql`
      delete from organisation_manager_department where company_id = ${companyId} and person_id = ${id}`)
    act.note('person-left', { subject: held.value.account_id, data: { personId: id } })
    return done
  })
}
