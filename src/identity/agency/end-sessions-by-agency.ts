import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** Which sessions that an agency's hand-over began: of one key, or of one company, or all of them. */
export interface AgencySessions {
  agency: string
  kid?: string
  companyId?: string
  accountId?: string
}

/** Ends sessions that an agency began; every server process refuses them from the commit on. Answers how many. */
export function endSessionsByAgency(act: Act, of: AgencySessions): Promise<number> {
  return act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = 'agency-not-trusted'
    where agency = ${of.agency} and ended_at is null
      and (${of.kid ?? null}::text is null or agency_key = ${of.kid ?? null})
      and (${of.companyId ?? null}::uuid is null or company_id = ${of.companyId ?? null}::uuid)
      and (${of.accountId ?? null}::uuid is null or account_id = ${of.accountId ?? null}::uuid)`)
}
