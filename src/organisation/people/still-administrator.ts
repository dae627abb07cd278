import { accountsOf } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/**
 * Whether whoever ordered something that is carried out later is an administrator still, until this act ends. A held account
 * counts as none: whoever carried its session elsewhere must not have the rest done.
 */
export async function isStillAdministrator(act: Act, companyId: string, accountId: string): Promise<boolean> {
  const person = await act.row(sql`
    select id from organisation_person
    where company_id = ${companyId} and account_id = ${accountId} and kind = 'administrator' and status = 'active'
    for share`)
  const [account] = await accountsOf(act, companyId, [accountId])
  return person !== undefined && account?.status === 'active'
}
