import { closeAccount, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Asking, administer } from '../../administer.ts'
import type { PersonRow } from '../../tables.ts'
import { holdPerson, type NotHeld } from '../hold-person.ts'

/** A person leaves the company: his account is closed for good and his ID given to nobody else; his number is free. */
export function letPersonLeave(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | 'person-has-trips' | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<NotHeld | 'person-has-trips' | 'step-up-required', undefined>(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    const proof = await proofFor(act, world, asking, {
      operation: 'let-person-leave',
      params: { personId: id },
    })
    if (!proof.ok) return proof

    return leave(act, world, held.value)
  })
}

/**
 * Lets a person go who is held by this act, whether alone or among many. Nobody goes while one of his trips waits for a
 * decision; then nothing has happened (hazard 12).
 */
export async function leave(
  act: Act,
  world: World,
  { company_id, id, account_id }: PersonRow,
): Promise<Outcome<'person-has-trips'>> {
  const left = await act.row<{ is: boolean }>(sql`
    select organisation_let_leave(${company_id}, ${id}, ${act.now}) as is`)
  if (!left?.is) return refused('person-has-trips')
  await closeAccount(act, world, { companyId: company_id, accountId: account_id })
  await act.run(sql`
    delete from organisation_manager_department where company_id = ${company_id} and person_id = ${id}`)
  await act.run(sql`
    update organisation_delegation set ended_at = ${act.now}
    where company_id = ${company_id} and ${id} in (person_id, deputy_id) and ended_at is null and ends_at > ${act.now}`)
  act.note('person-left', { subject: account_id, data: { personId: id } })
  return done
}
