import type { Act, Vouch } from '#platform/act.ts'
import { Halt } from '#platform/http/fault.ts'
import { sql } from '#platform/sql.ts'

/**
 * Checks inside an act's own transaction that its author may still act, and keeps it so to the end: whoever suspends
 * him waits for this act, or this act is refused. Throws the 401 that sends him to the gate.
 */
export const vouch: Vouch = async (act: Act) => {
  const { author } = act
  if (author.by !== 'person') return
  const found = await act.row(sql`
    select a.id from identity_account a
    join identity_session s on s.company_id = a.company_id and s.account_id = a.id
    where a.company_id = ${author.companyId} and a.id = ${author.accountId} and a.status = 'active'
      and a.security_version = ${author.securityVersion} and s.id = ${author.id}
      and s.security_version = a.security_version and s.ended_at is null and s.expires_at > ${act.now}
    for no key update of a`)
  if (!found) throw new Halt('signed-out', 401)
}
