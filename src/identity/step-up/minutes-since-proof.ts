import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'

/**
 * Minutes since a code was last passed in this session, by step-up or by the sign-in that began it; undefined when
 * never. The code of a sign-in is used in the very act that begins the session, so both bear the same moment.
 */
export async function minutesSinceProof(act: Act, session: Session): Promise<number | undefined> {
  const proved = await act.row<{ at: Date | null }>(sql`
    select greatest(
      (select max(u.proved_at) from identity_step_up u
        where u.company_id = ${session.companyId} and u.session_id = ${session.id}),
      (select s.created_at from identity_session s
        where s.company_id = ${session.companyId} and s.id = ${session.id} and (
          s.proof in ('passkey', 'app', 'recovery-code') or exists (
          select from identity_code c
          where c.company_id = s.company_id and c.account_id = s.account_id and c.purpose = 'sign-in'
            and c.used_at = s.created_at)))) as at`)
  return proved?.at ? (act.now.getTime() - proved.at.getTime()) / 60_000 : undefined
}
