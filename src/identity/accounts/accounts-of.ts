import type { Kind } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { AccountStatus } from '../tables.ts'

/** An account as other rooms may see it: whether a password exists, never what it is. */
export interface AccountView {
  accountId: string
  kind: Kind
  status: AccountStatus
  signInId?: string
  memberNumber?: string
  hasPassword: boolean
  address?: string
}

interface ViewRow {
  id: string
  kind: Kind
  status: AccountStatus
  sign_in_id: string | null
  member_number: string | null
  has_password: boolean
  address: string | null
}

/** Accounts of one company by their ids, in no order; ids of other companies find nothing. */
export async function accountsOf(db: Db, companyId: string, accountIds: string[]): Promise<AccountView[]> {
  const rows = await db.rows<ViewRow>(sql`
    select id, kind, status, sign_in_id, member_number, password_hash is not null as has_password, address
    from identity_account where company_id = ${companyId} and id = any(${accountIds}::uuid[])`)
  return rows.map((row) => ({
    accountId: row.id,
    kind: row.kind,
    status: row.status,
    hasPassword: row.has_password,
    ...(row.sign_in_id && { signInId: row.sign_in_id }),
    ...(row.member_number && { memberNumber: row.member_number }),
    ...(row.address && { address: row.address }),
  }))
}
