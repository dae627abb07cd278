import { setImmediate as breathe } from 'node:timers/promises'
import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isStillAdministrator } from '../people/still-administrator.ts'
import type { BulkReason } from './contract.ts'
import { doToOne } from './one-person.ts'
import type { BulkPersonRow, BulkRef, BulkRow } from './rows.ts'

/** Who carries bulk actions out, once an administrator has confirmed them. */
export const bulkDoer: Author = { by: 'system', name: 'organisation.bulk-action', role: 'administrator' }

/** People of one act: short enough that nobody waits for it at his sign-in. */
const slice = 50
/** Begun so often without going ahead: whatever it is, it ends the process that does it. */
const mostStarts = 4

/**
 * Carries a bulk action out, or its undoing, slice by slice. Safe to run again after a crash at any point and beside itself:
 * the row says how far it is, changes in the same act as the people, and is held by the one who goes on.
 */
export async function runBulk(world: World, ref: BulkRef): Promise<void> {
  if ((await countStart(world, ref)) > mostStarts) await world.act(bulkDoer, (act) => stop(act, ref))
  while (await takeSlice(world, ref)) await breathe()
}

async function countStart(world: World, { companyId, bulkId }: BulkRef): Promise<number> {
  const begun = await world.act(bulkDoer, (act) =>
    act.row<{ starts: number }>(sql`
      update organisation_bulk set starts = starts + 1
      where company_id = ${companyId} and id = ${bulkId} and state in ('running', 'undoing') returning starts`),
  )
  return begun?.starts ?? 0
}

async function stop(act: Act, ref: BulkRef): Promise<void> {
  const bulk = await holdRunning(act, ref)
  if (bulk) await settle(act, bulk, 'stopped')
}

/** One act: who ordered it must still be an administrator, then the next people. Whether there is more to do. */
function takeSlice(world: World, ref: BulkRef): Promise<boolean> {
  return world.act(bulkDoer, async (act) => {
    const bulk = await holdRunning(act, ref)
    if (!bulk) return false
    if (!(await isStillAdministrator(act, bulk.company_id, bulk.ordered_by))) {
      await settle(act, bulk, 'stopped')
      return false
    }
    const people = await nextPeople(act, bulk)
    const own = forCompany(act, bulk)
    const reasons: (BulkReason | null)[] = []
    for (const row of people) reasons.push((await doToOne(own, world, bulk, row)) ?? null)
    await writeResults(act, bulk, people, reasons)
    const hasMore = people.length === slice
    if (!hasMore) await settle(act, bulk, bulk.state === 'undoing' ? 'undone' : 'done')
    return hasMore
  })
}

/** Held to the end of the act: a second process waits here, and then finds what is left. */
const holdRunning = (act: Act, { companyId, bulkId }: BulkRef) =>
  act.row<BulkRow>(sql`
    select * from organisation_bulk
    where company_id = ${companyId} and id = ${bulkId} and state in ('running', 'undoing') for no key update`)

function nextPeople(act: Act, { company_id, id, state, position }: BulkRow): Promise<BulkPersonRow[]> {
  const wanted = state === 'undoing' ? 'done' : 'planned'
  return act.rows<BulkPersonRow>(sql`
    select n, person_id, result, reason, department_before, changes from organisation_bulk_person
    where company_id = ${company_id} and bulk_id = ${id} and result = ${wanted} and n > ${position}
    order by n limit ${slice}`)
}

/** The single acts note what they do of their author's company; here the author is none, and the order is named instead. */
const forCompany = (act: Act, { company_id, id, ordered_by }: BulkRow): Act => ({
  ...act,
  note: (name, detail) =>
    act.note(name, {
      companyId: company_id,
      ...detail,
      data: { ...detail?.data, bulkId: id, orderedBy: ordered_by },
    }),
})

async function writeResults(act: Act, bulk: BulkRow, people: BulkPersonRow[], reasons: (string | null)[]) {
  const { company_id, id, state } = bulk
  const [well, otherwise] = state === 'undoing' ? ['undone', 'kept'] : ['done', 'skipped']
  await act.run(sql`
    update organisation_bulk_person r set result = case when d.reason is null then ${well} else ${otherwise} end,
      reason = d.reason, changes = r.changes + case when d.reason is null then 1 else 0 end
    from unnest(${people.map((row) => row.n)}::int[], ${reasons}::text[]) as d(n, reason)
    where r.company_id = ${company_id} and r.bulk_id = ${id} and r.n = d.n`)
  await act.run(sql`
    update organisation_bulk set position = ${people.at(-1)?.n ?? bulk.position}, starts = 0, moved_at = ${act.now}
    where company_id = ${company_id} and id = ${id}`)
}

async function settle(act: Act, bulk: BulkRow, state: 'done' | 'stopped' | 'undone'): Promise<void> {
  const { company_id, id, action, ordered_by } = bulk
  await act.run(sql`
    update organisation_bulk set state = ${state}, acted_at = coalesce(acted_at, ${act.now}), ended_at = ${act.now},
      moved_at = ${act.now}
    where company_id = ${company_id} and id = ${id}`)
  const tallies = await act.rows<{ result: string; people: number }>(sql`
    select result, count(*)::int as people from organisation_bulk_person
    where company_id = ${company_id} and bulk_id = ${id} group by result order by result`)
  const people = Object.fromEntries(tallies.map((tally) => [tally.result, tally.people]))
  act.note('bulk-action-ended', {
    companyId: company_id,
    data: { bulkId: id, action, state, people, orderedBy: ordered_by },
  })
}
