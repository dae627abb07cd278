import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { say } from '../../../web/words/say.ts'
import { clockWords } from '../../../web/words/security-clocks.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { isIncident } from '../incidents/hold-incident.ts'
import { writeEntry } from '../incidents/write-entry.ts'
import { type FactsNoted, factsOf, regimes } from './contract.ts'
import { knownHolidays } from './holidays/known-holidays.ts'
import { afterRevision, type Clock, type Revision } from './law/follow.ts'
import type { Law } from './law/judge.ts'
import { rules } from './law/rule.ts'
import { clocksOf, revisionsOf } from './rows.ts'

type Refusal =
  | 'incident-not-found'
  | 'incident-facts-moved-on'
  | 'known-in-the-future'
  | 'known-before-the-last'
  | 'nothing-to-correct'

/** Notes what was learned of an incident, or corrects it; the law's clocks begin, go on or end by it, and none is lost. */
export async function noteFacts(
  watching: Watching,
  incidentId: string,
  wish: FactsNoted,
): Promise<Outcome<Refusal | 'forbidden', { number: number }>> {
  return atTheWatch<Refusal, { number: number }>(watching, async (act) => {
    if (!(await isIncident(act, incidentId))) return refused('incident-not-found')
    const revisions = await revisionsOf(act, incidentId)
    const last = revisions.at(-1)
    const knownAt = new Date(wish.knownAt)
    const fault = faultOf(wish, { last, knownAt, now: act.now })
    if (fault) return refused(fault)
    const revision = { number: wish.seen + 1, kind: wish.kind, knownAt, facts: factsOf(wish.facts) }
    // Two who note at once both have the same before them: the second is shown the first one's.
    if (!(await keep(act, incidentId, revision))) return refused('incident-facts-moved-on')
    const law = { rules, holidays: await knownHolidays(act) }
    const before = await clocksOf(act, law, incidentId)
    const started = await moveClocks(act, incidentId, { law, before, revision })
    const { number, kind } = revision
    const { language } = watching.session
    const told = { kind: say(clockWords, language, kind), number }
    await writeEntry(act, incidentId, {
      kind: 'clock',
      words: say(clockWords, language, 'entryFacts', told),
      data: { number, started },
    })
    act.note('incident-facts-noted', { data: { incident: incidentId, number, kind, started } })
    return doneWith({ number })
  })
}

function faultOf(
  wish: FactsNoted,
  { last, knownAt, now }: { last: Revision | undefined; knownAt: Date; now: Date },
): Refusal | undefined {
  if ((last?.number ?? 0) !== wish.seen) return 'incident-facts-moved-on'
  if (knownAt > now) return 'known-in-the-future'
  if (wish.kind === 'corrected') return last ? undefined : 'nothing-to-correct'
  return last && knownAt < last.knownAt ? 'known-before-the-last' : undefined
}

async function keep(act: Act, incidentId: string, revision: Revision): Promise<boolean> {
  const { number, kind, knownAt, facts } = revision
  const by = act.author.by === 'person' ? act.author.accountId : null
  const kept = await act.run(sql`
    insert into watch_incident_facts (incident_id, number, kind, known_at, facts, noted_at, noted_by)
    values (${incidentId}, ${number}, ${kind}, ${knownAt}, ${JSON.stringify(facts)}, ${act.now}, ${by})
    on conflict do nothing`)
  return kept === 1
}

async function moveClocks(
  act: Act,
  incidentId: string,
  { law, before, revision }: { law: Law; before: Clock[]; revision: Revision },
): Promise<string[]> {
  const started: string[] = []
  for (const regime of regimes) {
    const clocks = before.filter((clock) => clock.regime === regime)
    const after = afterRevision(law, regime, { clocks, revision })
    const ended = after.filter(({ endedBy }) => endedBy === revision.number).map(({ number }) => number)
    await act.run(sql`
      update watch_clock set ended_by = ${revision.number}
      where incident_id = ${incidentId} and regime = ${regime} and number = any(${ended}::int[])`)
    for (const clock of after.slice(clocks.length)) {
      await start(act, incidentId, clock)
      started.push(`${regime} ${clock.number}`)
    }
  }
  return started
}

const start = (act: Act, incidentId: string, { times, ...clock }: Clock) =>
  act.run(sql`
    insert into watch_clock (incident_id, regime, number, started_by, rule_version, triggers, known_on,
      preliminary_target, preliminary_due, final_due, final_not_before)
    values (${incidentId}, ${clock.regime}, ${clock.number}, ${clock.startedBy}, ${clock.rule.version},
      ${clock.triggers}, ${clock.knownOn}, ${times.preliminaryTarget}, ${times.preliminaryDue},
      ${times.finalDue ?? null}, ${times.finalNotBefore})`)
