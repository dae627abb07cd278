import type { Act } from '#platform/act.ts'
import { type Budget, forgiveAll } from '#platform/tries.ts'
import type { World } from '#platform/world.ts'
import { type CodeOwner, codeBudget, trySubject } from '../one-time-codes/code-budget.ts'
import type { JourneyRow } from '../tables.ts'

/** Mails with reset codes, over all journeys and spellings of one ID: three, whole again after ten quiet minutes (attack-28). */
export const resetMails: Budget = { name: 'reset-mail', tries: 3, restoresAfter: 10 * 60_000 }

/** Whose tries a reset spends; for an ID of nobody the keyed hash of what was typed, so that it counts all the same. */
export function resetOwner(
  journey: Pick<JourneyRow, 'account_id' | 'member_number' | 'claimed_mac'>,
): CodeOwner & {
  reset: string
} {
  if (journey.account_id) return { reset: `account ${journey.account_id}` }
  if (journey.member_number) return { reset: `member ${journey.member_number}` }
  return { reset: `nobody ${journey.claimed_mac?.toString('base64url') ?? ''}` }
}

/** After a reset the person's own tries at codes are whole again; those of an attacker's network are not his. */
export async function forgiveCodes(act: Act, world: World, owners: CodeOwner[]): Promise<void> {
  for (const owner of owners)
    await forgiveAll(act, world, { budget: codeBudget(world.profile), subject: trySubject(owner) })
}
