import { closeAccount } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../company/company-of.ts'
import { holdAdministrator } from './hold-administrator.ts'

/**
 * An administrator goes: his sessions end, his account is closed for good and his ID given to nobody else (S1-84). The
 * last one stays until another is there; the company is held, so that two deletions at once cannot take both.
 */
export async function removeAdministrator(
  act: Act,
  world: World,
  { companyId, personId }: { companyId: string; personId: string },
): Promise<Outcome<'administrator-not-found' | 'last-administrator'>> {
  await holdCompany(act, companyId)
  const person = await holdAdministrator(act, companyId, personId)
  if (!person) return refused('administrator-not-found')
  const other = await act.row(sql`
    select 1 from organisation_person
    where company_id = ${companyId} and kind = 'administrator' and status = 'active' and id <> ${personId}`)
  if (!other) return refused('last-administrator')
  await closeAccount(act, world, { companyId, accountId: person.account_id })
  await act.run(sql`
    update organisation_person set status = 'left', left_on = ${act.now}
    where company_id = ${companyId} and id = ${personId}`)
  act.note('person-left', { companyId, subject: person.account_id, data: { personId } })
  return done
}
