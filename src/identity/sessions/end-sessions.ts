import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** Why sessions end, as facts and the list of sessions say it. */
type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'ended-by-owner'
  | 'password-changed'
  | 'address-changed'
  | 'authenticator-added'
  | 'authenticators-lost'
  | 'account-held'
  | 'address-refused'
  | 'account-suspended'
  | 'account-closed'

/** Whose sessions end; `except` is the id of the one that stays. */
export interface SessionsToEnd {
  companyId: string
  accountId: string
  except?: string
  why: EndReason
}

/** Ends a person's open sessions, all or all but one; every server process refuses them from the commit on. */
export function endSessions(act: Act, end: SessionsToEnd): Promise<number> {
  return act.run(sql`
    update identity_session set ended_at = ${act.now}, ended_why = ${end.why}
    where company_id = ${end.companyId} and account_id = ${end.accountId} and ended_at is null
      and (${end.except ?? null}::uuid is null or id <> ${end.except ?? null}::uuid)`)
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
