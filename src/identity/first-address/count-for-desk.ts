import { type Db, sql } from '#platform/sql.ts'

/** How many first addresses of administrators wait for the desk, which no mail tells (O8). */
export async function countForDesk(db: Db): Promise<number> {
  const counted = await db.row<{ waiting: number }>(sql`
    select count(*)::int as waiting from identity_first_address f
    join identity_account a on a.company_id = f.company_id and a.id = f.account_id
    where a.kind = 'administrator' and f.confirmed_at is null and f.refused_at is null and f.replaced_at is null`)
  return counted?.waiting ?? 0
}
