import type { Severity } from '../../alerts/contract.ts'
import type { Matches } from './matcher.ts'
import type { RuleTest, Threat } from './shapes.ts'
import type { Window } from './window.ts'

interface Common {
  readonly id: string
  readonly name: string | undefined
  readonly title: { readonly ja: string; readonly en: string }
  readonly level: Severity
  readonly threat: Threat | undefined
  /** What whoever answers its alert does first. */
  readonly first: { readonly ja: string; readonly en: string } | undefined
  /** Whether it raises alerts of its own; a rule that only feeds others and brings no words for it does not. */
  readonly raises: boolean
  readonly tests: readonly RuleTest[]
}

/** A rule about one fact. */
export interface Detection extends Common {
  readonly kind: 'detection'
  readonly matches: Matches
}

/** A rule about several facts that belong together. */
export interface Correlation extends Common {
  readonly kind: 'correlation'
  readonly window: Window
  /** The rules whose hits it counts, by id. */
  readonly rules: readonly string[]
  readonly groupBy: readonly string[]
  /** For `value_count`: whose distinct values are counted. */
  readonly field: string | undefined
  /** How a field of `groupBy` is called in the events of one rule: by alias, then by rule id. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type Rule = Detection | Correlation

/** The rules of one file, each after those it rests on. */
export interface RuleFile {
  readonly rules: readonly Rule[]
}
