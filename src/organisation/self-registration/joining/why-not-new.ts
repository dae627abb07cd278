import { type Db, sql } from '#platform/sql.ts'
import { takenNumbers } from '../../people/free-for.ts'

/** Why a number cannot be registered anew in a company: somebody who has not left has it, or it waits already. */
export async function whyNotNew(
  db: Db,
  companyId: string,
  memberNumber: string,
): Promise<'already-registered' | 'already-waiting' | undefined> {
  if ((await takenNumbers(db, companyId, [memberNumber])).size > 0) return 'already-registered'
  const waiting = await db.row(sql`
    select 1 from organisation_application
    where company_id = ${companyId} and member_number = ${memberNumber} and state = 'waiting'`)
  return waiting ? 'already-waiting' : undefined
}

/** Whether the number belonged to somebody who has left: what a company's password lets in must not let him in again. */
export async function hasLeft(db: Db, companyId: string, memberNumber: string): Promise<boolean> {
  const left = await db.row(sql`
    select 1 from organisation_person
    where company_id = ${companyId} and member_number = ${memberNumber} and status = 'left' limit 1`)
  return left !== undefined
}
