import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from './account-ref.ts'
import { changeStatus } from './change-status.ts'
import { holdForChange } from './hold-account.ts'

/**
 * Ends a suspension; what ended with it stays ended. An account that was held before, and that nobody has repaired, is
 * held again. False when it was not suspended.
 */
export async function reopenAccount(act: Act, companyId: string, accountId: string): Promise<boolean> {
  // Held before its cases are read: a hold that is just being written is waited for.
  await holdForChange(act, { companyId, accountId })
  const to = (await isUnrepaired(act, { companyId, accountId })) ? 'held' : 'active'
  if (!(await changeStatus(act, { companyId, accountId, from: ['suspended'], to }))) return false
  act.note('account-reopened', { companyId, subject: accountId })
  return true
}

/** Whether an account has a case that nobody has repaired: it is held, or will be once it is reopened. */
export async function isUnrepaired(act: Act, { companyId, accountId }: AccountRef): Promise<boolean> {
  const open = await act.row(sql`
    select 1 from identity_case
    where company_id = ${companyId} and account_id = ${accountId} and status = 'open' and lifted_at is null`)
  return open !== undefined
}
