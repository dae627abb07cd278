import { type Db, sql } from '#platform/sql.ts'

/** The accounts somebody signs in to with this ID, or with this member number while they are open; a few at most. */
export async function accountsCalled(db: Db, typed: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select account_id as id from identity_sign_in_id where sign_in_id = ${typed.toUpperCase()}
    union select id from identity_account where member_number = ${typed} and status = 'active' limit 50`)
  return rows.map(({ id }) => id)
}

/** The ID or member number of each account, by account; what is not in one of the companies named is left out. */
export async function knownAs(
  db: Db,
  accounts: readonly { accountId: string; companyId: string }[],
): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await db.rows<{ id: string; called: string }>(sql`
    select a.id, coalesce(a.sign_in_id, a.member_number) as called
    from unnest(${accounts.map((one) => one.companyId)}::uuid[], ${accounts.map((one) => one.accountId)}::uuid[])
      as wanted(company_id, id)
    join identity_account a on a.company_id = wanted.company_id and a.id = wanted.id
    where coalesce(a.sign_in_id, a.member_number) is not null`)
  return new Map(rows.map(({ id, called }) => [id, called]))
}
