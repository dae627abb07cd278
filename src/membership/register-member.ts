import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { NewMember } from './member.ts'
import { isMemberNumber } from './member-number.ts'
import { memberTries } from './member-tries.ts'

/** The member office enters a member. Numbers are given once. */
export async function registerMember(
  act: Act,
  world: World,
  member: NewMember,
): Promise<Outcome<'member-number-malformed' | 'member-exists'>> {
  if (!isMemberNumber(member.number)) return refused('member-number-malformed')
  const made = await act.run(sql`
    insert into membership_member (number, status, address, language, password_hash, password_set_at, created_at)
    values (${member.number}, ${member.status}, ${member.address ?? null}, ${member.language},
      ${member.passwordHash ?? null}, ${member.passwordHash ? act.now : null}, ${act.now})
    on conflict do nothing`)
  if (made === 0) return refused('member-exists')
  // Guesses at the number before it was anybody's are not held against its new owner.
  await forgiveAll(act, world, memberTries(world, member.number, undefined))
  act.note('member-registered', { data: { status: member.status }, personal: { number: member.number } })
  return done
}
