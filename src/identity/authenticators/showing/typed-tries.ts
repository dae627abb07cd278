import type { Profile } from '#platform/profile.ts'
import type { Budget, Counted, Scope } from '#platform/tries/tries.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'

/** What is typed, and whose tries it spends. */
export interface TypedProof {
  account: AccountRef
  scope: Scope
  code: string
}

/** Tries at the digits of an app or at recovery codes: as few as at mailed codes, and each kind for itself. */
export const typedTries = (
  profile: Profile,
  kind: 'app' | 'recovery-code',
  { account, scope }: TypedProof,
): Counted => ({
  budget: {
    name: `authenticator-${kind}`,
    tries: profile.codes.tries,
    restoresAfter: profile.codes.budgetMinutes * 60_000,
  },
  subject: `${account.companyId} ${account.accountId}`,
  scope,
})

const consecutive: Budget = { name: 'app-consecutive', tries: 100, restoresAfter: 'never' }

/**
 * Wrong digits in a row, from whatever side and however slowly: after a hundred no app of this account is believed
 * until one is added anew (NIST 3.2.2). They come only behind the right password or in a session, five in ten minutes and
 * side, so no stranger can use them up.
 */
export const consecutiveTries = ({ companyId, accountId }: AccountRef): Counted => ({
  budget: consecutive,
  subject: `${companyId} ${accountId}`,
  scope: 'strangers',
})
