import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

interface Ended {
  company_id: string
  account_id: string
}

/**
 * Ends every open session of whoever signs in with this ID or member number, in all his companies; answers how many, or
 * nothing where nobody has it. The account stays as it is: whoever knows the password may come again.
 */
export async function endSessionsOfId(act: Act, id: string): Promise<number | undefined> {
  const typed = id.toUpperCase()
  const known = await act.row(sql`
    select 1 from identity_account where sign_in_id = ${typed}
    union all select 1 from identity_account where member_number = ${typed} limit 1`)
  if (!known) return undefined
  const ended = await act.rows<Ended>(sql`
    update identity_session s set ended_at = ${act.now}, ended_why = 'ended-by-operator' from identity_account a
    where a.company_id = s.company_id and a.id = s.account_id and s.ended_at is null
      and a.id in (select id from identity_account where sign_in_id = ${typed}
        union select id from identity_account where member_number = ${typed})
    returning s.company_id, s.account_id`)
  const accounts = new Map(ended.map((one) => [one.account_id, one.company_id]))
  for (const [subject, companyId] of accounts)
    act.note('sessions-ended-by-operator', { companyId, subject, data: {} })
  return ended.length
}

/** Ends every open session of everybody, as after a break-in; answers how many. */
export async function endAllSessions(act: Act): Promise<number> {
  const ended = await act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = 'ended-by-operator' where ended_at is null`)
  act.note('all-sessions-ended', { data: { ended } })
  return ended
}
