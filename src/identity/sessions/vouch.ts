import type { Act, Vouch } from '#platform/act.ts'
import { Halt } from '#platform/http/fault.ts'
import { sql } from '#platform/sql.ts'

/**
 * Checks inside an act's own transaction that its author may still act, and keeps it so to the end: whoever suspends
 * him or ends his session waits for this act, or this act is refused. Throws the 401 that sends him to the
 * gate, or the 403 of who may only look.
 */
export const vouch: Vouch = async (act: Act) => {
  const { author } = act
  if (author.by !== 'person') return
  // Two statements, sent together: the second sees what was committed while the first waited for the account. In one,
  // a session that its owner ended in that moment would still look open, for only the locked row is read again.
  const [account, session] = await Promise.all([
    act.row<{ limited: boolean }>(sql`
      select limited_since is not null as limited from identity_account
      where company_id = ${author.companyId} and id = ${author.accountId} and status = 'active'
        and security_version = ${author.securityVersion}
      for no key update`),
    act.row(sql`
      select id from identity_session
      where company_id = ${author.companyId} and id = ${author.id} and account_id = ${author.accountId}
        and security_version = ${author.securityVersion} and ended_at is null and expires_at > ${act.now}`),
  ])
  if (!account || !session) throw new Halt('signed-out', 401)
  // Here and not only at the door: no second way to an act may forget it, and no act may slip past a fresh limit (O8).
  if (author.unenrolled && !author.evenUnenrolled) throw new Halt('authenticator-first', 403)
  if (account.limited && !author.evenLimited) throw new Halt('account-limited', 403)
}
