import type { World } from '#platform/world.ts'
import {
  type ClockView,
  type IncidentClocks,
  type RegimeView,
  regimes,
  type Step,
  steps,
} from './contract.ts'
import { knownHolidays } from './holidays/known-holidays.ts'
import { dayInJapan } from './law/day.ts'
import type { Revision } from './law/follow.ts'
import { judge, type Law } from './law/judge.ts'
import { type Regime, ruleFor, rules } from './law/rule.ts'
import { clocksOf, type DoneStep, doneSteps, type KeptClock, revisionsOf } from './rows.ts'
import { lawSettings } from './show-laws.ts'

/** What is known of an incident, what each law asks of it, and the history of both. */
export async function showClocks({ db, clock }: World, incidentId: string): Promise<IncidentClocks> {
  const law = { rules, holidays: await knownHolidays(db) }
  const [revisions, clocks, steps, settings, now] = await Promise.all([
    revisionsOf(db, incidentId),
    clocksOf(db, law, incidentId),
    doneSteps(db, incidentId),
    lawSettings(db),
    clock.now(),
  ])
  return {
    newest: revisions.at(-1)?.number ?? 0,
    regimes: regimes.map((regime) => regimeView(law, regime, { last: revisions.at(-1), settings, now })),
    clocks: clocks.map((one) => clockView(one, steps)),
    history: revisions.map(({ knownAt, notedAt, ...revision }) => ({
      ...revision,
      ...{ knownAt: knownAt.toISOString(), notedAt: notedAt.toISOString() },
    })),
  }
}

type Settings = Awaited<ReturnType<typeof lawSettings>>

function regimeView(
  law: Law,
  regime: Regime,
  { last, settings, now }: { last: Revision | undefined; settings: Settings; now: Date },
): RegimeView {
  const isConfigured = law.rules.some((rule) => rule.regime === regime)
  const rule = ruleFor(law.rules, regime, dayInJapan(last?.knownAt ?? now))
  const addressee = settings.addressees.get(regime)
  const confirmed = settings.confirmations.find(
    (one) => one.regime === regime && one.version === rule?.version,
  )
  return {
    regime,
    missing: [],
    ...(last || !isConfigured
      ? answerOf(law, regime, last)
      : { answer: rule ? ('no-facts' as const) : ('no-version' as const) }),
    ...(rule && { ruleVersion: rule.version }),
    ...(addressee && { addressee }),
    ...(confirmed && { confirmed: { counsel: confirmed.counsel, on: confirmed.on } }),
  }
}

function answerOf(law: Law, regime: Regime, last: Revision | undefined) {
  if (!last) return { answer: 'not-configured' as const }
  const verdict = judge(law, regime, { at: last.knownAt, facts: last.facts })
  return {
    answer: verdict.answer,
    ...(verdict.answer === 'no-duty' && { why: verdict.why }),
    ...('missing' in verdict && { missing: verdict.missing }),
  }
}

function clockView(clock: KeptClock, done: DoneStep[]): ClockView {
  const { regime, number, rule, triggers, knownOn, times, startedBy, endedBy } = clock
  const own = done.filter((one) => one.regime === regime && one.number === number)
  return {
    ...{ regime, number, ruleVersion: rule.version, triggers: [...triggers], knownOn, startedBy, ...times },
    ...(endedBy !== undefined && { endedBy }),
    done: Object.fromEntries(steps.flatMap((step) => doneView(clock, step, own))),
  }
}

function doneView({ times }: KeptClock, step: Step, done: DoneStep[]) {
  const one = done.find((it) => it.step === step)
  if (!one) return []
  const due = { preliminary: times.preliminaryDue, final: times.finalDue, persons: undefined }[step]
  const isLate = due !== undefined && dayInJapan(one.doneAt) > due
  return [[step, { doneAt: one.doneAt.toISOString(), reference: one.reference, isLate }] as const]
}
