import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'

/** As many as a person can look after, and a stolen session cannot fill the table. */
const most = 10

/** Whether an account may have one more authenticator; its row is held by the act, so two at once count each other. */
export async function hasRoom(act: Act, { companyId, accountId }: AccountRef): Promise<boolean> {
  const kept = await act.row<{ authenticators: number }>(sql`
    select count(*)::int as authenticators from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId}`)
  return (kept?.authenticators ?? 0) < most
}
