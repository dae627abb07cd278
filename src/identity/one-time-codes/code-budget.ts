import type { Profile } from '#platform/profile.ts'
import type { Budget } from '#platform/tries/tries.ts'

/** Tries at codes (O3): over all codes, channels and journeys of one person; nothing but time and success refills it. */
export function codeBudget(profile: Profile): Budget {
  return { name: 'code', tries: profile.codes.tries, restoresAfter: profile.codes.budgetMinutes * 60_000 }
}

/**
 * Whose tries a code spends: a member's are counted over all his companies, for they all reach one mailbox. A reset
 * names its own: anybody who knows an ID may ask for one, and must not spend the tries of its sign-ins.
 */
export type CodeOwner = { accountId: string } | { memberNumber: string } | { reset: string }

/** The name under which tries are counted. */
export function trySubject(owner: CodeOwner): string {
  if ('accountId' in owner) return `account ${owner.accountId}`
  return 'memberNumber' in owner ? `member ${owner.memberNumber}` : `reset ${owner.reset}`
}
