import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { type Scope, within } from './scope.ts'
import type { Touched } from './touched.ts'

/**
 * Ends every open session of the accounts in a scope, wherever it began, and whatever they have begun: each account's
 * version rises, and every server compares it at the next request. The account of whoever does it is left alone.
 */
export async function endSessionsIn(act: Act, scope: Scope, but: string): Promise<Touched> {
  // Held in one order, like everywhere where several accounts change at once.
  const accounts = await act.rows<AccountRef>(sql`
    select a.company_id as "companyId", a.id as "accountId" from identity_account a
    where (a.company_id, a.id) in (
        select s.company_id, s.account_id from identity_session s where ${within(scope)} and s.account_id <> ${but})
      and exists (select 1 from identity_session o
        where o.company_id = a.company_id and o.account_id = a.id and o.ended_at is null)
    order by a.id for no key update`)
  const ids = accounts.map(({ accountId }) => accountId)
  await act.run(sql`
    update identity_account set security_version = security_version + 1 where id = any(${ids}::uuid[])`)
  const sessions = await act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = 'contained'
    where account_id = any(${ids}::uuid[]) and ended_at is null`)
  for (const { companyId, accountId: subject } of accounts)
    act.note('sessions-ended-by-operator', { companyId, subject, data: { why: 'contained' } })
  const companies = new Set(accounts.map(({ companyId }) => companyId)).size
  return { accounts: accounts.length, companies, sessions }
}
