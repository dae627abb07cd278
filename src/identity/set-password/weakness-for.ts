import type { World } from '#platform/world.ts'
import { type Weakness, weaknessOf } from '../policy/weakness-of.ts'
import type { AccountRow } from '../tables.ts'

/** What a new password may not resemble; a member has a number only. */
export type Named = Partial<Pick<AccountRow, 'sign_in_id' | 'member_number' | 'address'>>

/** The first reason against a new password of this person by the policy of today, whatever day it is (S1-37). */
export function weaknessFor(world: World, person: Named, password: string): Weakness | undefined {
  const { policy, breachFile } = world.profile.passwords
  const mailbox = person.address?.split('@')[0]
  return weaknessOf(password, {
    policy,
    breachFile,
    signInId: person.sign_in_id ?? person.member_number ?? undefined,
    names: mailbox ? [mailbox] : [],
  })
}
