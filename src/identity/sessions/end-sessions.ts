import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/** Why sessions end, as facts and the list of sessions say it. */
type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'ended-by-owner'
  | 'password-changed'
  | 'password-reset'
  | 'address-changed'
  | 'authenticator-added'
  | 'authenticators-lost'
  | 'account-held'
  | 'address-refused'
  | 'account-suspended'
  | 'account-closed'

/** Whose sessions end; `except` is the id of the one that stays. */
export interface SessionsToEnd extends AccountRef {
  except?: string
  why: EndReason
}

// These leave a fact of their own that says so, even where no session was open.
const saidByCause: readonly EndReason[] = [
  ...(['ended-by-owner', 'password-reset', 'authenticator-added'] as const),
  ...(['account-held', 'account-suspended', 'account-closed'] as const),
]

/**
 * Ends a person's open sessions, all or all but one; every server process refuses them from the commit on. Leaves a fact of
 * it unless its cause does: whoever must be told of ended sessions reads facts.
 */
export async function endSessions(act: Act, end: SessionsToEnd): Promise<number> {
  const { companyId, accountId, except = null, why } = end
  const ended = await act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = ${why}
    where company_id = ${companyId} and account_id = ${accountId} and ended_at is null
      and (${except}::uuid is null or id <> ${except}::uuid)`)
  if (ended > 0 && !saidByCause.includes(why)) noteEnded(act, { companyId, accountId, ended }, why)
  return ended
}

/** Leaves the fact that open sessions of an account ended by a change that does not say so itself. */
export function noteEnded(
  act: Act,
  { companyId, accountId, ended }: AccountRef & { ended: number },
  why: string,
): void {
  act.note('sessions-ended-by-change', { companyId, subject: accountId, data: { why, ended } })
}

/** Ends one session of a person by its public id; false when it is not his or has already ended. */
export async function endSession(
  act: Act,
  end: Omit<SessionsToEnd, 'except'> & { id: string },
): Promise<boolean> {
  const ended = await act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = ${end.why}
    where company_id = ${end.companyId} and id = ${end.id} and account_id = ${end.accountId} and ended_at is null`)
  return ended === 1
}
