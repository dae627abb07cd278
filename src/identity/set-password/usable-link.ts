import { type Db, sql } from '#platform/sql.ts'
import type { AccountRow } from '../tables.ts'
import { linkHash } from './link-token.ts'

/** A link that may be used now, and whose it is. */
export type UsableLink = Pick<AccountRow, 'company_id' | 'sign_in_id' | 'address'> & {
  id: string
  account_id: string
}

/**
 * The link behind a token, if it can be used at this moment: not used, no newer one, not at or past its end, and the
 * account still active with the address and version the link was made for. Reading uses nothing up (attack-14).
 */
export function usableLink(db: Db, token: string): Promise<UsableLink | undefined> {
  return db.row<UsableLink>(sql`
    select l.id, l.company_id, l.account_id, a.sign_in_id, a.address
    from identity_link l
    join identity_account a on a.company_id = l.company_id and a.id = l.account_id,
      (select platform_now() as now offset 0) clock
    where l.token_hash = ${linkHash(token)} and l.used_at is null and l.replaced_at is null and l.expires_at > clock.now
      and a.status = 'active' and a.address_version = l.address_version and a.security_version = l.security_version`)
}
