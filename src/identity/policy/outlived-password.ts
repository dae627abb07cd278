import type { Act } from '#platform/act.ts'
import { rules } from '../rules.ts'
import type { AccountRow, JourneyRow } from '../tables.ts'
import { legacyMark } from './policies.ts'

/** Whether the password is one from before the cut-over and the last day of those has passed (S1-34). */
export const hasOutlivedPassword = (act: Act, account: AccountRow): boolean =>
  account.password_policy === legacyMark && !rules(act.now, act.dates).oldPasswords

/**
 * Whether a new password comes before the session. Asked anew at the end of a journey: the last day may have passed, or
 * been moved, while the code was on its way.
 */
export const mustChangeFirst = (act: Act, journey: JourneyRow, account: AccountRow): boolean =>
  journey.must_change_password || hasOutlivedPassword(act, account)
