import { sql } from '#platform/sql.ts'
import type { Member, MemberDirectory } from './member.ts'
import { isMemberNumber } from './member-number.ts'

/** The directory this house keeps itself: the one place where a member's password hash lies (S1-24). */
export const builtInDirectory: MemberDirectory = {
  async find(db, number) {
    // Asked in any case: a wrong form must not answer sooner than an unknown number. It is not sent along, though:
    // PostgreSQL takes no NUL in a text.
    const known = isMemberNumber(number) ? number : ''
    const row = await db.row<Omit<Member, 'address'> & { address: string | null }>(sql`
      select number, status, address, language, password_hash is not null as "hasPassword"
      from membership_member where number = ${known}`)
    return row && { ...row, address: row.address ?? undefined }
  },

  async matches(world, { member, password, from }) {
    const row = await world.db.row<{ hash: string | null }>(sql`
      select password_hash as hash from membership_member where number = ${member?.number ?? ''}`)
    return world.hashing.matches(row?.hash ?? undefined, password, from)
  },

  async setPassword(act, number, hash) {
    const touched = await act.run(sql`
      update membership_member set password_hash = ${hash}, password_set_at = ${act.now} where number = ${number}`)
    return touched === 1
  },
}
