import type { Kind } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** A first address that waits for somebody to say whose it is. */
export interface WaitingAddress {
  id: string
  companyId: string
  accountId: string
  kind: Kind
  signInId: string
  address: string
  /** "Chrome / Windows". */
  deviceFamily: string
  network: string | null
  enteredAt: Date
}

/** First addresses that wait, the oldest first: those of a company, of one administrator ID, or for the desk all. */
export function waitingAddresses(
  db: Db,
  { companyId = null, signInId = null }: { companyId?: string | null; signInId?: string | null } = {},
): Promise<WaitingAddress[]> {
  return db.rows<WaitingAddress>(sql`
    select f.id, f.company_id as "companyId", f.account_id as "accountId", a.kind, a.sign_in_id as "signInId",
      a.address, f.device_family as "deviceFamily", f.network, f.created_at as "enteredAt"
    from identity_first_address f
    join identity_account a on a.company_id = f.company_id and a.id = f.account_id
      and a.address_version = f.address_version
    where f.confirmed_at is null and f.refused_at is null and f.replaced_at is null
      and (${companyId}::uuid is null or f.company_id = ${companyId}::uuid)
      and (${signInId}::text is null or a.sign_in_id = ${signInId}::text)
    order by f.created_at, f.id limit 500`)
}
