import type { Act } from '#platform/act.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { rehearse } from './rehearse.ts'
import type { Tally } from './tally.ts'

/** A rehearsal that was asked for. */
export interface AskedRehearsal {
  id: string
  on: string
}

/** What was counted over all, and by company. */
export type Tallies = Pick<Awaited<ReturnType<typeof rehearse>>, 'all' | 'byCompany'>

/**
 * Carries out a rehearsal over all companies and keeps what it found, for the trend and the desk's board. `also` reads
 * from the same moment.
 */
export async function keepRehearsal(
  world: World,
  { id, on }: AskedRehearsal,
  also?: (snapshot: Snapshot) => Promise<void>,
): Promise<Tallies> {
  const at = async (state: 'managers' | 'travellers') => {
    await world.db.run(
      sql`update cutover_rehearsal set state = ${state} where id = ${id} and ended_at is null`,
    )
  }
  try {
    const tallies = await world.snapshot(async (snapshot) => {
      await also?.(snapshot)
      return rehearse(snapshot, { on, at })
    })
    await world.act({ by: 'system', name: 'cutover.rehearse' }, (act) => keep(act, id, tallies))
    return tallies
  } catch (fault) {
    await world.act({ by: 'system', name: 'cutover.rehearse' }, (act) =>
      act.run(sql`
        update cutover_rehearsal set state = 'failed', ended_at = ${act.now} where id = ${id} and ended_at is null`),
    )
    throw fault
  }
}

async function keep(act: Act, id: string, { all, byCompany }: Tallies): Promise<void> {
  // A day ahead of the night's sweep: only the newest rehearsal is asked for single companies.
  await act.run(sql`delete from cutover_rehearsal_company where rehearsal_id <> ${id}`)
  await act.run(
    sql`delete from cutover_rehearsal where asked_at < ${before(act.now, 400)} and ended_at is not null`,
  )
  await act.run(sql`delete from cutover_invitation where invited_at < ${before(act.now, 30)}`)
  const companies = [...byCompany]
  for (let from = 0; from < companies.length; from += batch)
    await insert(act, id, companies.slice(from, from + batch))
  await act.run(sql`
    update cutover_rehearsal set state = 'done', ended_at = ${act.now}, totals = ${JSON.stringify(all)} where id = ${id}`)
  const { accounts, cannot, stopped, should } = all
  act.note('rehearsal-ended', { data: { rehearsal: id, accounts, cannot, stopped, should } })
}

function insert(act: Act, id: string, companies: [string, Tally][]): Promise<number> {
  const column = <T>(pick: (tally: Tally) => T) => companies.map(([, tally]) => pick(tally))
  return act.run(sql`
    insert into cutover_rehearsal_company (company_id, rehearsal_id, accounts, cannot, stopped, should, findings)
    select c.id, ${id}, c.accounts, c.cannot, c.stopped, c.should, c.findings::jsonb
    from unnest(${companies.map(([company]) => company)}::uuid[], ${column((one) => one.accounts)}::int[],
      ${column((one) => one.cannot)}::int[], ${column((one) => one.stopped)}::int[], ${column((one) => one.should)}::int[],
      ${column((one) => JSON.stringify(one.findings))}::text[]) as c(id, accounts, cannot, stopped, should, findings)`)
}

const batch = 5_000
const before = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
