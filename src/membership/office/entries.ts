import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** What the member office does for a member. */
export type OfficeWork = 'registered' | 'address' | 'unlocked' | 'full'

/** One thing that was done; `id` counts up. */
export interface OfficeEntry {
  readonly id: number
  readonly number: string
  readonly what: OfficeWork
  readonly at: Date
  readonly by: string
}

/** Keeps what a member of the office did in this act; what was done from the command line is in the facts alone. */
export async function keepEntry(act: Act, number: string, what: OfficeWork): Promise<void> {
  if (act.author.by !== 'person') return
  await act.run(sql`
    insert into membership_office_entry (number, what, at, by_account)
    values (${number}, ${what}, ${act.now}, ${act.author.accountId})`)
}

/** What was done for one member, the newest first. */
export function entriesFor(db: Db, number: string): Promise<OfficeEntry[]> {
  return db.rows<OfficeEntry>(sql`
    select id, number, what, at, by_account as by from membership_office_entry
    where number = ${number} order by id desc limit 20`)
}

/** What one of the office did himself, the newest first, before an entry. */
export function entriesBy(db: Db, account: string, before: number, most: number): Promise<OfficeEntry[]> {
  return db.rows<OfficeEntry>(sql`
    select id, number, what, at, by_account as by from membership_office_entry
    where by_account = ${account} and id < ${before} order by id desc limit ${most}`)
}

/** Forgets entries after 400 days, as docs/retention.md promises. */
export async function tidyEntries(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'membership.tidy' }, async (act) => {
    const before = new Date(act.now.getTime() - 400 * 86_400_000)
    const entries = await act.run(sql`delete from membership_office_entry where at < ${before}`)
    if (entries > 0) act.note('office-entries-forgotten', { data: { entries } })
  })
}
