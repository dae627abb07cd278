import type { Profile } from '#platform/profile.ts'

/** What holds at a moment; every date comes from the profile and is a day of Asia/Tokyo. */
export interface Rules {
  /** One-time codes and login notices are in use (S1-43, S1-72). */
  readonly newRules: boolean
  /** A password from before the cut-over still gives a session (S1-33, S1-34). */
  readonly oldPasswords: boolean
}

/** The rules in force at `now`: new ones from 00:00 of the cut-over, old passwords to the last second of their last day. */
export function rules(now: Date, profile: Profile): Rules {
  return {
    newRules: now >= startOf(profile.dates.cutOver),
    oldPasswords: now.getTime() < startOf(profile.dates.oldPasswordsUntil).getTime() + oneDay,
  }
}

const oneDay = 24 * 60 * 60 * 1000
// Japan keeps no summer time, so a day of Tokyo is always 24 hours.
const startOf = (day: string) => new Date(`${day}T00:00:00+09:00`)
