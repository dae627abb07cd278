import { rules } from '#identity/public.ts'
import { beginOf } from '#platform/dates/dates.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { type Part, sql } from '#platform/sql.ts'
import { leftOutReasons } from './findings.ts'
import { leftOutRows, managers, standingColumns, travellers } from './standing.ts'
import { type Crowd, type LeftOut, newTallies } from './tally.ts'

/** A rehearsal: for which day, of one company or of all, and who is told how far it has come. */
export interface Rehearsal {
  /** A day of Tokyo; its first moment counts. */
  on: string
  companyId?: string | undefined
  at?(phase: 'managers' | 'travellers'): Promise<void>
}

/**
 * On this day, who could not sign in, why, and who can repair it? Over all accounts as they stand in one moment, grouped
 * by the database, so that memory holds companies and not people.
 */
export async function rehearse(snapshot: Snapshot, { on, companyId, at }: Rehearsal) {
  const tallies = newTallies(rules(beginOf(on), snapshot.dates))
  await at?.('managers')
  await tell(snapshot, managers(companyId), tallies.add)
  await at?.('travellers')
  await tell(snapshot, travellers(companyId), tallies.add)
  for (const some of await leftOut(snapshot, companyId)) tallies.addLeftOut(some)
  return tallies
}

/** Whom the newest import of his company left out and nobody has registered since. */
async function leftOut(snapshot: Snapshot, companyId: string | undefined): Promise<LeftOut[]> {
  const rows = await snapshot.rows<LeftOut>(sql`
    select l.company_id as "companyId", l.role as kind, l.reason, count(*)::int as people
    from (${leftOutRows(companyId)}) l group by l.company_id, l.role, l.reason`)
  return rows.flatMap((row) => {
    const reason = leftOutReasons[row.reason]
    return reason ? [{ ...row, reason }] : []
  })
}

async function tell(snapshot: Snapshot, people: Part, add: (crowd: Crowd) => void): Promise<void> {
  const crowds = snapshot.each<Crowd>(sql`
    select company_id as "companyId", count(*)::int as people, ${standingColumns}
    from (${people}) s group by company_id, ${standingColumns}`)
  for await (const some of crowds) for (const crowd of some) add(crowd)
}
