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
      select number, status, address, language, password_hash, password_set_at from membership_member where number = ${known}`)
    return row && { member: memberIn(row), secret: row.password_hash ?? undefined }
  },

  matches: (world, { candidate, password, from }) => world.hashing.matches(candidate?.secret, password, from),

  async setPassword(act, { number, hash, begunAt }) {
    const touched = await act.run(sql`
      update membership_member set password_hash = ${hash}, password_set_at = ${act.now}
      where number = ${number} and (${begunAt ?? null}::timestamptz is null or password_set_at is null
        or password_set_at <= ${begunAt ?? null})`)
    return touched === 1
  },

  async upgrade(act, { number, before, hash }) {
    // What is wrapped now was not set anew since: a new password is never an old form.
    const touched = await act.run(sql`
      update membership_member set password_hash = ${hash}
      where number = ${number} and (password_hash = ${before} or password_form like 'wrapped %')`)
    return touched === 1
  },
}

interface Row {
  number: string
  status: Member['status']
  address: string | null
  language: Member['language']
  password_hash: string | null
  password_set_at: Date | null
}

const memberIn = ({ number, status, address, language, password_set_at }: Row): Member => ({
  number,
  status,
  address: address ?? undefined,
  language,
  passwordSetAt: password_set_at ?? undefined,
})
