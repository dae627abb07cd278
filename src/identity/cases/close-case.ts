import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { CaseRow } from './case-row.ts'

/**
 * Closes a case that was looked into. Until its hold is lifted it stays open, or nobody would remember the hold; a
 * suspension meanwhile is no repair.
 */
export async function closeCase(
  act: Act,
  number: string,
): Promise<Outcome<'case-not-found' | 'account-held'>> {
  const found = await openCaseOf(act, number)
  if (!found) return refused('case-not-found')
  const closed = await act.run(sql`
    update identity_case c set status = 'closed', closed_at = ${act.now}
    where c.company_id = ${found.company_id} and c.id = ${found.id} and c.status = 'open'
      and (c.lifted_at is not null or exists (select 1 from identity_account a
        where a.company_id = c.company_id and a.id = c.account_id and a.status = 'closed'))`)
  if (closed === 0) return refused('account-held')
  act.note('case-closed', { companyId: found.company_id, subject: found.account_id, data: { case: number } })
  return done
}

/** The open case of a number, in this act; undefined when there is none. */
export function openCaseOf(act: Act, number: string): Promise<CaseRow | undefined> {
  return act.row<CaseRow>(sql`select * from identity_case where number = ${number} and status = 'open'`)
}
