import { sql } from '#platform/sql.ts'
import type { Member, MemberDirectory } from './member.ts'
import { isMemberNumber } from './member-number.ts'

/** The directory this house keeps itself: the one place where a member's password hash lies (S1-24). */
export const builtInDirectory: MemberDirectory = {
  async candidate(db, number) {
    // Asked in any case: a wrong form must not answer sooner than an unknown number. It is not sent along, though:
    // PostgreSQL takes no NUL in a text.
    const known = isMemberNumber(number) ? number : ''
    const row = await db.row<Row>(sql`
      select number, status, address, language, password_hash from membership_member where number = ${known}`)
    return row && { member: memberIn(row), secret: row.password_hash ?? undefined }
  },

  matches: (world, { candidate, password, from }) => world.hashing.matches(candidate?.secret, password, from),

  async setPassword(act, number, hash) {
    const touched = await act.run(sql`
      update membership_member set password_hash = ${hash}, password_set_at = ${act.now} where number = ${number}`)
    return touched === 1
  },
}

interface Row {
  number: string
  status: Member['status']
  address: string | null
  language: Member['language']
  password_hash: string | null
}

const memberIn = ({ number, status, address, language, password_hash }: Row): Member => ({
  number,
  status,
  address: address ?? undefined,
  language,
  hasPassword: password_hash !== null,
})
