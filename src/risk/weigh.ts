import type { Past } from './past.ts'
import { policy } from './policy.ts'
import type { Judgement, Reason } from './signals.ts'

/** A network the security office has raised. */
export const weighRaised = (weight: number, past: Past): Reason[] =>
  past.isRaised ? [{ signal: 'network-raised', weight }] : []

/** What intelligence warns of: each is named, the strongest alone weighs, for ten lists may hold one and the same report. */
export function weighSuspects(weights: { most: number; fullAt: number }, past: Past): Reason[] {
  const inOrder = past.suspects.toSorted((one, other) => other.strength - one.strength)
  return inOrder.map(({ id, strength }, nth) => ({
    signal: 'threat-indicator',
    weight: nth === 0 ? weights.most * Math.min(1, strength / weights.fullAt) : 0,
    indicator: id,
  }))
}

/** Failures raise a little each; a count that is none counts as the most. */
export function weighFailures(weights: { each: number; most: number }, failures: number): Reason {
  const isCount = Number.isFinite(failures) && failures >= 0
  return {
    signal: 'failures',
    weight: isCount ? Math.min(weights.most, failures * weights.each) : weights.most,
  }
}

/** What is added up, from which sum on a code is asked, and what asks for one whatever the sum. */
export interface Weighed {
  readonly policy: number
  readonly askAt: number
  readonly reasons: readonly Reason[]
  readonly certain: readonly Reason[]
}

/** Adds up; what is certain lifts the sum to where a code is asked, and a sum that is no number asks too. */
export function judgeWith({ policy: version, askAt, reasons, certain }: Weighed): Judgement {
  const sum = sumOf(reasons)
  const lift = Math.max(0, askAt - sum)
  const all = [...reasons, ...certain.map((one, nth) => (nth === 0 ? { ...one, weight: lift } : one))]
  const isHarmless = certain.length === 0 && sum < askAt
  return {
    ask: isHarmless ? 'none' : 'code',
    score: rounded(sumOf(all)),
    askAt: rounded(askAt),
    reasons: all.map((reason) => ({ ...reason, weight: rounded(reason.weight) })),
    policy: version,
  }
}

/** The same with nothing certain. */
export const judge = (reasons: readonly Reason[], version: number): Judgement =>
  judgeWith({ policy: version, askAt: policy.askAt, reasons, certain: [] })

const sumOf = (reasons: readonly Reason[]) => reasons.reduce((sum, { weight }) => sum + weight, 0)
const rounded = (weight: number) => Math.round(weight * 1000) / 1000
