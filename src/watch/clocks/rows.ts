import { type Db, sql } from '#platform/sql.ts'
import { type FactsView, factsOf, type Step } from './contract.ts'
import type { Clock, Revision } from './law/follow.ts'
import type { Law } from './law/judge.ts'
import { nextOpenDay } from './law/open-day.ts'
import type { Regime, Trigger } from './law/rule.ts'

/** What was noted of an incident, with when it was noted. */
export interface NotedRevision extends Revision {
  readonly notedAt: Date
}

/** Everything that was noted of an incident, in its order. */
export async function revisionsOf(db: Db, incidentId: string): Promise<NotedRevision[]> {
  const rows = await db.rows<Omit<NotedRevision, 'facts'> & { facts: FactsView }>(sql`
    select number, kind, known_at as "knownAt", noted_at as "notedAt", facts
    from watch_incident_facts where incident_id = ${incidentId} order by number`)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}

/** A clock of an incident. */
export interface KeptClock extends Clock {
  readonly incidentId: string
}

interface ClockRow {
  incidentId: string
  regime: Regime
  number: number
  startedBy: number
  endedBy: number | null
  version: string
  triggers: Trigger[]
  knownOn: string
  preliminaryTarget: string
  preliminaryDue: string
  finalDue: string | null
  finalNotBefore: string
}

/** The clocks of an incident, or all that run; a final day that was not known yet is worked out by what is known now. */
export async function clocksOf(db: Db, law: Law, incidentId?: string): Promise<KeptClock[]> {
  const rows = await db.rows<ClockRow>(sql`
    select incident_id as "incidentId", regime, number, started_by as "startedBy", ended_by as "endedBy",
      rule_version as version, triggers, known_on::text as "knownOn",
      preliminary_target::text as "preliminaryTarget", preliminary_due::text as "preliminaryDue",
      final_due::text as "finalDue", final_not_before::text as "finalNotBefore"
    from watch_clock
    where (${incidentId ?? null}::uuid is null and ended_by is null) or incident_id = ${incidentId ?? null}
    order by incident_id, regime, number`)
  return rows.flatMap((row) => clockOf(row, law))
}

function clockOf(row: ClockRow, law: Law): KeptClock[] {
  const rule = law.rules.find(({ regime, version }) => regime === row.regime && version === row.version)
  // A version is never taken out; without it the days that were kept would have nobody to speak for them.
  if (!rule) throw new Error(`The rule ${row.regime} ${row.version} is gone.`)
  const { finalNotBefore, preliminaryTarget, preliminaryDue } = row
  const finalDue = row.finalDue ?? nextOpenDay(finalNotBefore, rule.closed, law.holidays)
  const { incidentId, regime, number, startedBy, triggers, knownOn } = row
  const times = { preliminaryTarget, preliminaryDue, finalNotBefore, ...(finalDue && { finalDue }) }
  const ended = row.endedBy === null ? {} : { endedBy: row.endedBy }
  return [{ incidentId, regime, number, startedBy, triggers, knownOn, rule, times, ...ended }]
}

/** A step that was done. */
export interface DoneStep {
  readonly incidentId: string
  readonly regime: Regime
  readonly number: number
  readonly step: Step
  readonly doneAt: Date
  readonly reference: string
}

/** The steps that were done for an incident, or for all whose clocks run. */
export const doneSteps = (db: Db, incidentId?: string): Promise<DoneStep[]> =>
  db.rows<DoneStep>(sql`
    select r.incident_id as "incidentId", r.regime, r.number, r.step, r.done_at as "doneAt", r.reference
    from watch_clock_report r join watch_clock c using (incident_id, regime, number)
    where (${incidentId ?? null}::uuid is null and c.ended_by is null) or r.incident_id = ${incidentId ?? null}`)
