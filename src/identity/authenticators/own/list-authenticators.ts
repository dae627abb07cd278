import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Authenticators } from '../contract.ts'
import { kindsOn, mustHaveAuthenticator } from '../extras.ts'
import { recoveryCodesLeft } from '../recovery-codes/issue-recovery-codes.ts'
import type { AuthenticatorRow } from '../tables.ts'

/** What a person has to prove himself with, oldest first, with names and moments. */
export async function listAuthenticators(
  world: World,
  session: Session,
): Promise<Outcome<'not-offered', Authenticators>> {
  const offered = kindsOn(world.profile)
  if (offered.length === 0) return refused('not-offered')
  const rows = await world.db.rows<AuthenticatorRow>(sql`
    select company_id, id, account_id, kind, name, created_at, last_used_at, lost_at, is_synced
    from identity_authenticator
    where company_id = ${session.companyId} and account_id = ${session.accountId} and kind = any(${offered}::text[])
    order by created_at, id`)
  return doneWith({
    offered,
    authenticators: rows.map(shownOf),
    recoveryCodesLeft: rows.length > 0 ? await recoveryCodesLeft(world.db, session) : 0,
    isMandatory: mustHaveAuthenticator(world.profile, session.kind),
  })
}

const shownOf = (row: AuthenticatorRow): Authenticators['authenticators'][number] => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  addedAt: row.created_at.toISOString(),
  ...(row.last_used_at && { lastUsedAt: row.last_used_at.toISOString() }),
  isLost: row.lost_at !== null,
  isSynced: row.is_synced ?? false,
})
