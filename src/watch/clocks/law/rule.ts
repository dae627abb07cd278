import type { Day } from './day.ts'

/** The laws an operator of a travel portal may have to report under. A name here is no rule: see `rules`. */
export const regimes = ['personal-information', 'civil-aviation', 'payment-cards', 'other-countries'] as const
export type Regime = (typeof regimes)[number]

/** What makes an incident one that must be reported, in the order the law names it. */
export const triggers = ['sensitive', 'financial', 'improper', 'over-1000'] as const
export type Trigger = (typeof triggers)[number]

/** A span of days of every year on which offices are closed, as `12-29` to `01-03`. */
export interface ClosedSpan {
  readonly from: string
  readonly to: string
}

/** One version of a rule, for what was known from a day on. A later version ends it; nothing is changed in place. */
export interface Rule {
  readonly regime: Regime
  readonly version: string
  /** The first day of knowing it holds for. */
  readonly from: Day
  /** More persons than this are reported even if nothing else is the matter. */
  readonly manyPersons: number
  /** Days are counted with the day of knowing as the first, weekends included. */
  readonly preliminary: { readonly targetDay: number; readonly dueDay: number }
  readonly final: { readonly dueDay: number; readonly dueDayIfImproper: number }
  /** When offices are closed beside weekends and holidays; the final day alone moves on. */
  readonly closed: ClosedSpan
}

/**
 * Every version that is shipped. The act on the protection of personal information, article 26, and its enforcement rules,
 * articles 7 and 8, as they read from April 2024 on, when data that is still being acquired began to count.
 */
export const rules: readonly Rule[] = [
  {
    regime: 'personal-information',
    version: '2024-04',
    from: '2024-04-01',
    manyPersons: 1000,
    preliminary: { targetDay: 3, dueDay: 5 },
    final: { dueDay: 30, dueDayIfImproper: 60 },
    closed: { from: '12-29', to: '01-03' },
  },
]

/** The version that holds for what became known on a day; undefined where no version is shipped for it. */
export const ruleFor = (all: readonly Rule[], regime: Regime, day: Day): Rule | undefined =>
  all
    .filter((rule) => rule.regime === regime && rule.from <= day)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .at(-1)
