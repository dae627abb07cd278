import { type Day, dayInJapan, daysAfter } from './day.ts'
import type { IncidentFacts } from './facts.ts'
import { type Holidays, nextOpenDay } from './open-day.ts'
import { type Regime, type Rule, ruleFor, type Trigger } from './rule.ts'

/** By when what must be done; days end at midnight in Japan. */
export interface Times {
  readonly preliminaryTarget: Day
  readonly preliminaryDue: Day
  /** Missing while the holidays it hangs on are not announced: it is `finalNotBefore` or later. */
  readonly finalDue?: Day
  readonly finalNotBefore: Day
}

/** Why nothing must be reported. */
export type NoDuty = 'strongly-encrypted' | 'principal-was-told' | 'nobody-concerned' | 'no-trigger'

/** What the law asks, as far as what is known of the incident says. */
export type Verdict =
  /** No rule of this regime is shipped, so nothing is said about it. */
  | { readonly answer: 'not-configured' }
  /** There are rules of this regime, and none for the day of knowing. */
  | { readonly answer: 'no-version' }
  | { readonly answer: 'no-duty'; readonly rule: Rule; readonly why: NoDuty }
  /** Nothing yet, but what is not known may make it a duty. */
  | { readonly answer: 'not-known'; readonly rule: Rule; readonly missing: Trigger[] }
  | {
      readonly answer: 'duty'
      readonly rule: Rule
      readonly triggers: Trigger[]
      /** What may come to it once it is known. */
      readonly missing: Trigger[]
      readonly knownOn: Day
      readonly times: Times
      /** The persons concerned are to be told without delay; the law names no day. */
      readonly tellPersons: true
    }

/** What a judgement stands on besides the facts. */
export interface Law {
  readonly rules: readonly Rule[]
  readonly holidays: Holidays
}

/** Judges an incident as it was known at a moment. A suspicion counts as much as a certainty. */
export function judge(law: Law, regime: Regime, known: { at: Date; facts: IncidentFacts }): Verdict {
  if (!law.rules.some((rule) => rule.regime === regime)) return { answer: 'not-configured' }
  const knownOn = dayInJapan(known.at)
  const rule = ruleFor(law.rules, regime, knownOn)
  if (!rule) return { answer: 'no-version' }
  const why = exemption(known.facts)
  if (why) return { answer: 'no-duty', rule, why }
  const { held, missing } = triggersOf(rule, known.facts)
  if (held.length > 0)
    return {
      ...{ answer: 'duty', rule, triggers: held, missing, knownOn, tellPersons: true },
      times: timesOf(rule, { knownOn, isImproper: held.includes('improper') }, law.holidays),
    }
  return missing.length > 0
    ? { answer: 'not-known', rule, missing }
    : { answer: 'no-duty', rule, why: 'no-trigger' }
}

function exemption({ isStronglyEncrypted, role, persons }: IncidentFacts): NoDuty | undefined {
  if (isStronglyEncrypted) return 'strongly-encrypted'
  if (role === 'processor-told-principal') return 'principal-was-told'
  return persons === 0 ? 'nobody-concerned' : undefined
}

/** Data still being acquired is no personal data yet: of that the law asks only what was done for an improper purpose. */
function triggersOf(rule: Rule, facts: IncidentFacts): { held: Trigger[]; missing: Trigger[] } {
  const isMany = facts.persons === undefined ? undefined : facts.persons > rule.manyPersons
  const asked: [Trigger, boolean | undefined][] = facts.isStillBeingAcquired
    ? [['improper', facts.improperPurpose]]
    : [
        ['sensitive', facts.sensitiveData],
        ['financial', facts.financialHarm],
        ['improper', facts.improperPurpose],
        ['over-1000', isMany],
      ]
  const those = (answer: boolean | undefined) =>
    asked.flatMap(([trigger, holds]) => (holds === answer ? [trigger] : []))
  return { held: those(true), missing: those(undefined) }
}

/** The days of a clock, the day of knowing being the first. */
export function timesOf(rule: Rule, from: { knownOn: Day; isImproper: boolean }, holidays: Holidays): Times {
  const dayOf = (nth: number) => daysAfter(from.knownOn, nth - 1)
  const finalNotBefore = dayOf(from.isImproper ? rule.final.dueDayIfImproper : rule.final.dueDay)
  const finalDue = nextOpenDay(finalNotBefore, rule.closed, holidays)
  return {
    preliminaryTarget: dayOf(rule.preliminary.targetDay),
    preliminaryDue: dayOf(rule.preliminary.dueDay),
    finalNotBefore,
    ...(finalDue && { finalDue }),
  }
}
