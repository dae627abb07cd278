import { accountsOf, mailboxOf } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'

/** Which of these member numbers already belong to somebody in the company who has not left. */
export async function takenNumbers(db: Db, companyId: string, numbers: string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await db.rows<{ member_number: string }>(sql`
    select member_number from organisation_person
    where company_id = ${companyId} and member_number = any(${numbers}) and status <> 'left'`)
  return new Set(rows.map((row) => row.member_number))
}

/**
 * The mailboxes in use in the company, as `mailboxOf` writes them, except those of one account. A code sent to a
 * mailbox that two people read would prove neither of them (S1-53).
 */
export async function takenMailboxes(db: Db, companyId: string, except?: string): Promise<Set<string>> {
  const rows = await db.rows<{ account_id: string }>(sql`
    select account_id from organisation_person
    where company_id = ${companyId} and kind <> 'traveller' and status <> 'left'`)
  const others = rows.map((row) => row.account_id).filter((id) => id !== except)
  const accounts = await accountsOf(db, companyId, others)
  return new Set(accounts.flatMap(({ address }) => (address ? [mailboxOf(address)] : [])))
}

/** Whether all these departments are the company's own. */
export async function areDepartments(act: Act, companyId: string, ids: string[]): Promise<boolean> {
  const wanted = [...new Set(ids)]
  // Shared lock: nobody removes one of them before this act is done.
  const found = await act.rows(sql`
    select id from organisation_department
    where company_id = ${companyId} and id = any(${wanted}::uuid[]) order by id for key share`)
  return found.length === wanted.length
}
