import type { Day } from './day.ts'
import type { IncidentFacts } from './facts.ts'
import { judge, type Law, type Times, timesOf, type Verdict } from './judge.ts'
import type { Regime, Rule, Trigger } from './rule.ts'

/** What was known of an incident at a moment, and how it differs from what was noted before. */
export interface Revision {
  readonly number: number
  /** Learned: it came to light then. Corrected: what was noted before was wrong from the start, the moment included. */
  readonly kind: 'learned' | 'corrected'
  readonly knownAt: Date
  readonly facts: IncidentFacts
}

/** One clock: what set it going, from which day, until when. It is never changed; what ends it is noted. */
export interface Clock {
  readonly number: number
  readonly regime: Regime
  readonly startedBy: number
  readonly rule: Rule
  readonly triggers: readonly Trigger[]
  readonly knownOn: Day
  readonly times: Times
  /** The revision after which the law no longer asks it, or asks it by another clock. */
  readonly endedBy?: number
}

/** The clocks of an incident under one regime, after all that was noted of it. */
export const follow = (law: Law, regime: Regime, revisions: readonly Revision[]): Clock[] =>
  revisions.reduce<Clock[]>((clocks, revision) => afterRevision(law, regime, { clocks, revision }), [])

/** The clocks after one more revision: those that ended, those that go on, and those that begin. */
export function afterRevision(
  law: Law,
  regime: Regime,
  { clocks, revision }: { clocks: readonly Clock[]; revision: Revision },
): Clock[] {
  const verdict = judge(law, regime, { at: revision.knownAt, facts: revision.facts })
  const held = verdict.answer === 'duty' ? verdict.triggers : []
  const running = clocks.filter(({ endedBy }) => endedBy === undefined)
  const kept = running.filter((clock) => goesOn(clock, revision, verdict))
  const begun = [
    ...(revision.kind === 'learned' ? narrowed(law, running, held) : []),
    ...fresh(law, verdict, revision.kind === 'learned' ? running : kept),
  ].map((start, n) => ({ ...start, regime, number: clocks.length + 1 + n, startedBy: revision.number }))
  const ended = new Set(running.filter((clock) => !kept.includes(clock)))
  return [
    ...clocks.map((clock) => (ended.has(clock) ? { ...clock, endedBy: revision.number } : clock)),
    ...begun,
  ]
}

type Start = Pick<Clock, 'rule' | 'triggers' | 'knownOn' | 'times'>

/** A clock goes on while all that set it going holds; after a correction, while it would be set the same. */
function goesOn(clock: Clock, { kind }: Revision, verdict: Verdict): boolean {
  if (verdict.answer !== 'duty') return false
  if (kind === 'learned') return clock.triggers.every((trigger) => verdict.triggers.includes(trigger))
  return (
    clock.knownOn === verdict.knownOn &&
    clock.rule.version === verdict.rule.version &&
    clock.triggers.join() === verdict.triggers.join()
  )
}

/** What still holds of clocks of which a part fell away: from the same day, by the same rule, perhaps for sooner. */
const narrowed = (law: Law, running: Clock[], held: Trigger[]): Start[] =>
  running.flatMap(({ rule, knownOn, triggers: before }) => {
    const triggers = before.filter((trigger) => held.includes(trigger))
    if (triggers.length === 0 || triggers.length === before.length) return []
    return [startOf(law, rule, { triggers, knownOn })]
  })

/** What is new, from the day it became known on. It never moves a clock that runs. */
function fresh(law: Law, verdict: Verdict, covered: readonly Clock[]): Start[] {
  if (verdict.answer !== 'duty') return []
  const triggers = verdict.triggers.filter((one) => !covered.some((clock) => clock.triggers.includes(one)))
  return triggers.length > 0 ? [startOf(law, verdict.rule, { triggers, knownOn: verdict.knownOn })] : []
}

const startOf = (law: Law, rule: Rule, from: { triggers: readonly Trigger[]; knownOn: Day }): Start => ({
  rule,
  ...from,
  times: timesOf(
    rule,
    { knownOn: from.knownOn, isImproper: from.triggers.includes('improper') },
    law.holidays,
  ),
})
