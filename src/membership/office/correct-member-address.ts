import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { findMember } from '../find-member.ts'
import type { Member } from '../member.ts'
import { keepEntry } from './entries.ts'

/** The member office corrects a member's address (S1-70); answers the member as he was. */
export async function correctMemberAddress(
  act: Act,
  number: string,
  address: string,
): Promise<Outcome<'member-unknown', Member>> {
  // Held first: of two corrections the second finds the address of the first.
  await act.row(sql`select 1 from membership_member where number = ${number} for update`)
  const before = await findMember(act, number)
  if (!before) return refused('member-unknown')
  if (before.address === address) return doneWith(before)
  await act.run(sql`update membership_member set address = ${address} where number = ${number}`)
  await keepEntry(act, number, 'address')
  act.note('member-address-corrected', { personal: { number, before: before.address, after: address } })
  return doneWith(before)
}
