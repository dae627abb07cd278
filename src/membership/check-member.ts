import { beginOf } from '#platform/dates/dates.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Caller } from '#platform/hashing/hashing.ts'
import { tryEvenly } from '#platform/old-hashes/even-answer.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { forgivingOf } from '#platform/tries/give-back.ts'
import type { Scope, Tried, Within } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { builtInDirectory } from './directory.ts'
import type { Member } from './member.ts'
import { memberTries } from './member-tries.ts'
import { upgradeMemberHash } from './old-hashes/upgrade-member-hash.ts'

/** A number and a password, and the side they come from. */
export interface CheckMember {
  readonly number: string
  readonly password: string
  /** The keyed hash of a device this member's account has used, or `strangers`. */
  readonly scope: Scope
  /** For fair turns at the hash: the source's network. */
  readonly from?: Caller
  /** The budget of that network. */
  readonly within?: Within
}

/** A member whose password was right. */
export interface CheckedMember extends Member {
  /** Wrong tries from this side since the last right one. */
  readonly failures: number
}

/**
 * Checks a member's one password (S1-22, S1-24). Unknown, locked and wrong look alike in words, work and traces (S1-31,
 * O2); that a card is temporary is told only to whoever knew the password. Throws `Overloaded`.
 */
export async function checkMember(
  world: World,
  attempt: CheckMember,
): Promise<Outcome<'not-recognised' | 'temporary-card', CheckedMember>> {
  const member = await builtInDirectory.candidate(world.db, attempt.number)
  const counted = { ...memberTries(world, attempt.number, member?.member), scope: attempt.scope }
  const tried = await tryEvenly(world, counted, {
    within: attempt.within,
    async evaluate(allowed) {
      const { password, from } = attempt
      const candidate = allowed ? member : undefined
      if (!(await builtInDirectory.matches(world, { candidate, password, from }))) return undefined
      await upgradeMemberHash(world, { candidate, password, from })
      return candidate?.member
    },
    async follow(right, _reservation, forgive) {
      await world.db.run(forgivingOf(forgive))
      return right
    },
  })
  if (!tried.value) {
    await noteLock(world, { ...attempt, isKnown: member !== undefined }, tried)
    return refused('not-recognised')
  }
  if (tried.value.status === 'temporary' && (await isCutOver(world))) return refused('temporary-card')
  return doneWith({ ...tried.value, failures: counted.budget.tries - tried.left - 1 })
}

/** Temporary cards are refused from the cut-over on (S1-87). */
async function isCutOver({ db }: World): Promise<boolean> {
  const { now, dates } = await momentOf(db)
  return now >= beginOf(dates.cutOver)
}

/** The lock leaves a fact, for invented numbers too: otherwise the last try would take longer for real ones. */
async function noteLock(world: World, attempt: CheckMember & { isKnown: boolean }, tried: Tried<Member>) {
  if (!tried.justSpent) return
  await world.act({ by: 'system', name: 'membership' }, async (act) =>
    act.note('member-locked', {
      data: { side: attempt.scope === 'strangers' ? 'strangers' : 'known-device', isMember: attempt.isKnown },
      // Whatever was typed, but no more of it than a number has.
      personal: { number: attempt.number.slice(0, 9) },
    }),
  )
}
