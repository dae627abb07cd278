import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { voidOpen } from '../accounts/void-open.ts'
import { endSessions } from './end-sessions.ts'

/**
 * Ends what a member has open in every company once his address is another: codes on their way die and his sessions
 * end, as when an administrator corrects a ticketing manager's (S1-71). Answers his accounts. Call it before the
 * member's own row is changed: whoever changes both takes the account first.
 */
export async function endOpenOfMember(act: Act, memberNumber: string): Promise<AccountRef[]> {
  const accounts = await act.rows<AccountRef>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where member_number = ${memberNumber} and status <> 'closed' order by id for no key update`)
  for (const account of accounts) {
    await act.run(sql`
      update identity_account set security_version = security_version + 1
      where company_id = ${account.companyId} and id = ${account.accountId}`)
    await endSessions(act, { ...account, why: 'address-changed' })
    await voidOpen(act, account)
  }
  return accounts
}
