import { beginOf, type Dates, endOf } from '#platform/dates/dates.ts'

/** What holds at a moment. */
export interface Rules {
  /** One-time codes and login notices are in use (S1-43, S1-72). */
  readonly newRules: boolean
  /** A password from before the cut-over still gives a session (S1-33, S1-34). */
  readonly oldPasswords: boolean
}

/**
 * The rules in force at `now`: new ones from the first moment of the cut-over, old passwords to the last second of their
 * last day. Both come from one reading of the database (`act.now`, `act.dates`), never from a node's own clock.
 */
export function rules(now: Date, dates: Dates): Rules {
  return { newRules: now >= beginOf(dates.cutOver), oldPasswords: now < endOf(dates.oldPasswordsUntil) }
}
