import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { Caller } from '#platform/hashing.ts'
import type { Db } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** A member of the programme as the rest of the house may know him: never his password, nor its hash. */
export interface Member {
  /** 7 or 9 digits. */
  readonly number: string
  /** A temporary card is one filled in on paper and not yet turned into a membership (S1-87). */
  readonly status: 'full' | 'temporary'
  /** Where the programme reaches him; the portal keeps no copy and cannot change it. */
  readonly address: string | undefined
  readonly language: Language
  readonly hasPassword: boolean
}

/** A member as the member office enters him. */
export interface NewMember {
  readonly number: string
  readonly status: Member['status']
  readonly address?: string
  readonly language: Language
  /** PHC string, hashed before the act opened; a member may also set his first password later (S1-27). */
  readonly passwordHash?: string
}

/** Where members live. The built-in directory is one body; the carrier's own membership system is another. */
export interface MemberDirectory {
  find(db: Db, number: string): Promise<Member | undefined>
  /** Compares with the member's one password; for no member does the same work and answers false. */
  matches(world: World, attempt: PasswordAttempt): Promise<boolean>
  /** Keeps a new hash as the member's one password; false when there is no such member. */
  setPassword(act: Act, number: string, hash: string): Promise<boolean>
}

/** A password offered for a member; without a member only the work is done. */
export interface PasswordAttempt {
  readonly member: Member | undefined
  readonly password: string
  readonly from: Caller | undefined
}
