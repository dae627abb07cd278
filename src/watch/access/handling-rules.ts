import { listStaff } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Watching } from '../at-the-watch.ts'
import type { ClassRules, HandlingVersion, NewHandling } from './contract.ts'
import { shipped } from './shipped.ts'

/** The rules in force. */
export async function rulesInForce(db: Db): Promise<ClassRules> {
  const row = await db.row<{ classes: ClassRules }>(sql`
    select classes from watch_handling_version order by version desc limit 1`)
  return row?.classes ?? shipped
}

interface Row {
  version: number
  published_at: Date
  published_by: string
  why: string
  classes: ClassRules
}

/** All versions, the one in force first, down to the one that came along (S2-05). */
export async function handlingVersions({ db }: World, { language }: Session): Promise<HandlingVersion[]> {
  const rows = await db.rows<Row>(sql`select * from watch_handling_version order by version desc limit 200`)
  const names = new Map((await listStaff(db)).map(({ accountId, name }) => [accountId, name[language]]))
  const versions = rows.map(({ version, why, classes, ...row }) => ({
    ...{ version, why, classes },
    publishedAt: row.published_at.toISOString(),
    publishedBy: names.get(row.published_by) ?? '',
  }))
  return [...versions, { version: 0, classes: shipped }]
}

/** The CISO publishes new rules; they hold from now on, and every earlier version stays to be read (S2-39). */
export async function publishHandling(
  { world, session }: Watching,
  { classes, why }: NewHandling,
): Promise<Outcome<'forbidden', { version: number }>> {
  if (session.kind !== 'ciso') return refused('forbidden')
  return world.act(session, async (act) => {
    await act.run(sql`lock table watch_handling_version in share row exclusive mode`)
    const made = await act.row<{ version: number }>(sql`
      insert into watch_handling_version (version, published_at, published_by, why, classes)
      select coalesce(max(version), 0) + 1, ${act.now}, ${session.accountId}, ${why}, ${JSON.stringify(classes)}::jsonb
      from watch_handling_version
      returning version`)
    if (!made) throw new Error('Handling rules were not kept.')
    act.note('handling-rules-published', { data: { version: made.version } })
    return doneWith(made)
  })
}
