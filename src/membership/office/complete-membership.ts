import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { findMember } from '../find-member.ts'
import type { Member } from '../member.ts'
import { keepEntry } from './entries.ts'

/** The member office turns a temporary card into a full membership (S1-87); number and password stay. */
export async function completeMembership(
  act: Act,
  number: string,
): Promise<Outcome<'member-unknown' | 'member-full-already', Member>> {
  const turned = await act.run(sql`
    update membership_member set status = 'full' where number = ${number} and status = 'temporary'`)
  const member = await findMember(act, number)
  if (!member) return refused('member-unknown')
  if (turned === 0) return refused('member-full-already')
  await keepEntry(act, number, 'full')
  act.note('membership-completed', { personal: { number } })
  return doneWith(member)
}
