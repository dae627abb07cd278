import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountStatus } from '../tables.ts'
import type { AccountRef } from './account-ref.ts'

/** One move of an account from a status it must have to another. */
export interface StatusChange extends AccountRef {
  from: AccountStatus[]
  to: AccountStatus
}

/** Moves an account if it stands where it must; raises its version, so that nothing opened before holds. */
export async function changeStatus(act: Act, change: StatusChange): Promise<boolean> {
  const changed = await act.run(sql`
    update identity_account set status = ${change.to}, security_version = security_version + 1
    where company_id = ${change.companyId} and id = ${change.accountId} and status = any(${change.from}::text[])`)
  return changed === 1
}
