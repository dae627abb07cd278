import { accountsOf } from '#identity/public.ts'
import { operatorCompany, type StaffKind } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** Somebody of the staff, with what identity knows of his account. */
export interface StaffView {
  accountId: string
  name: { ja: string; en: string }
  kind: StaffKind
  status: string
  signInId: string
  hasPassword: boolean
}

interface StaffRow {
  account_id: string
  name_ja: string
  name_en: string
}

/** Everybody of the staff, in the order they came. */
export async function listStaff(db: Db): Promise<StaffView[]> {
  const rows = await db.rows<StaffRow>(sql`
    select account_id, name_ja, name_en from desk_staff order by created_at, account_id`)
  const accounts = await accountsOf(
    db,
    operatorCompany,
    rows.map((row) => row.account_id),
  )
  return rows.flatMap((row) => {
    const account = accounts.find(({ accountId }) => accountId === row.account_id)
    if (!account) return []
    const { accountId, status, hasPassword, signInId = '' } = account
    // Accounts of the operator's company are staff: the table holds that.
    const kind = account.kind as StaffKind
    return [{ accountId, kind, status, hasPassword, signInId, name: { ja: row.name_ja, en: row.name_en } }]
  })
}
