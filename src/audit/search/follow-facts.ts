import { type Reading, readOn } from '#platform/facts/reading.ts'
import { factsBetween } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** How many facts go into one transaction. */
const atOnce = 5_000

const follower = { by: 'system', name: 'audit.follow' } as const

/** Enters the facts that came since the last time among those that can be found. Two nodes do not do it twice. */
export async function followFacts(world: World, reading?: Reading): Promise<void> {
  const { upTo } = reading ?? (await readOn(world.db))
  if (upTo === undefined || (await followedUpTo(world)) >= upTo) return
  while (await enterSome(world, upTo));
}

/** Enters the next of them; false when there is nothing left, or when another node is at it. */
function enterSome(world: World, upTo: number): Promise<boolean> {
  return world.act(follower, async (act) => {
    const before = await act.row<{ seq: number }>(sql`
      select seq from audit_follower where name = 'search' for update skip locked`)
    if (!before || before.seq >= upTo) return false
    const after = await act.row<{ seq: number }>(sql`
      with facts as materialized (
        select f.*, date_trunc('milliseconds', f.at) as moment from (${factsBetween(before.seq, upTo, { most: atOnce })}) f),
      found as (
        insert into audit_found (seq, at, name, company_id) select seq, moment, name, "companyId" from facts),
      involved as (
        insert into audit_involved (person_id, at, seq)
        select person, moment, seq from facts cross join lateral (
          select "authorAccountId" where "authorAccountId" is not null
          union select "subject" where "subject" is not null) them(person))
      update audit_follower set seq = case
        when (select count(*) from facts) < ${atOnce} then ${upTo} else (select max(seq) from facts) end
      where name = 'search' returning seq`)
    return (after?.seq ?? upTo) < upTo
  })
}

/** Up to which fact everything can be found. */
export async function followedUpTo({ db }: Pick<World, 'db'>): Promise<number> {
  const row = await db.row<{ seq: number }>(sql`select seq from audit_follower where name = 'search'`)
  return row?.seq ?? 0
}
