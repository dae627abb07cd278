import { listStaff } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

const office: readonly string[] = ['security-officer', 'ciso']

/** Who can be on call: the active people of the security office who may act. */
export async function peopleOnCall(db: Db, { language }: Pick<Session, 'language'>) {
  const staff = await listStaff(db)
  return staff
    .filter(({ kind, status }) => office.includes(kind) && status === 'active')
    .map(({ accountId, name }) => ({ accountId, name: name[language] }))
}

/** The accounts of whoever is on call at this moment. */
export async function onDuty(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ account_id: string }>(sql`
    select distinct account_id from watch_shift
    where removed_at is null and starts_at <= ${now} and ends_at > ${now}`)
  return rows.map(({ account_id }) => account_id)
}
