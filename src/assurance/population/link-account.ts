import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Says by which account of the staff somebody of the group signs in: one account, one person. */
export async function linkAccount(
  act: Act,
  colleagueId: string,
  accountId: string,
): Promise<Outcome<'nobody-on-the-roll' | 'colleague-has-account'>> {
  const colleague = await act.row<{ staff_account_id: string | null }>(sql`
    select staff_account_id from assurance_colleague where id = ${colleagueId} for update`)
  if (!colleague) return refused('nobody-on-the-roll')
  if (colleague.staff_account_id === accountId) return done
  const taken = await act.run(sql`
    update assurance_colleague set staff_account_id = ${accountId} where id = ${colleagueId} and staff_account_id is null
      and not exists (select 1 from assurance_colleague where staff_account_id = ${accountId})`)
  if (taken === 0) return refused('colleague-has-account')
  act.note('colleague-account-linked', { subject: accountId, data: { colleague: colleagueId } })
  return done
}

/** The same for whoever knows the employee number: the operator at the command line. */
export function linkColleague(
  world: World,
  author: Author,
  { employeeNumber, accountId }: { employeeNumber: string; accountId: string },
): Promise<Outcome<'nobody-on-the-roll' | 'colleague-has-account'>> {
  return world.act(author, async (act) => {
    const colleague = await act.row<{ id: string }>(sql`
      select id from assurance_colleague where employee_number = ${employeeNumber}`)
    return colleague ? linkAccount(act, colleague.id, accountId) : refused('nobody-on-the-roll')
  })
}
