import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { noteEnded } from '../sessions/end-sessions.ts'

/** Which sessions that an agency's hand-over began: of one key, or of one company, or all of them. */
export interface AgencySessions {
  agency: string
  kid?: string
  companyId?: string
  accountId?: string
}

/** Ends sessions that an agency began; every server process refuses them from the commit on. Answers how many. */
export async function endSessionsByAgency(act: Act, of: AgencySessions): Promise<number> {
  const accounts = await act.rows<AccountRef & { ended: number }>(sql`
    with over as (
      update identity_session set ended_at = ${act.now}, ended_why = ${notTrusted}
      where agency = ${of.agency} and ended_at is null
        and (${of.kid ?? null}::text is null or agency_key = ${of.kid ?? null})
        and (${of.companyId ?? null}::uuid is null or company_id = ${of.companyId ?? null}::uuid)
        and (${of.accountId ?? null}::uuid is null or account_id = ${of.accountId ?? null}::uuid)
      returning company_id, account_id)
    select company_id as "companyId", account_id as "accountId", count(*) as ended from over
    group by company_id, account_id order by account_id`)
  for (const account of accounts) noteEnded(act, account, notTrusted)
  return accounts.reduce((sum, { ended }) => sum + ended, 0)
}

const notTrusted = 'agency-not-trusted'
