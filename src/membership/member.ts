import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { Caller } from '#platform/hashing/hashing.ts'
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
  /** When he last set his password; undefined when he has none yet. */
  readonly passwordSetAt: Date | undefined
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
  /** The member of this number, to be checked; the secret stays within this room. */
  candidate(db: Db, number: string): Promise<Candidate | undefined>
  /** Compares with the member's one password; without a candidate does the same work and answers false. */
  matches(world: World, attempt: PasswordAttempt): Promise<boolean>
  /** Keeps a new hash as the member's one password; false when there is no such member, or it was set since `begunAt`. */
  setPassword(act: Act, wish: NewMemberPassword): Promise<boolean>
  /** Keeps today's hash of the same password instead of an older one; false when the password was set meanwhile. */
  upgrade(act: Act, wish: { number: string; before: string; hash: string }): Promise<boolean>
}

/** Whose password, and its hash: a PHC string made before the act opened. */
export interface NewMemberPassword {
  readonly number: string
  readonly hash: string
  /** When the recovery began that proved him; a password set since has made that proof worthless (attack-23). */
  readonly begunAt?: Date
}

/** A member with what his directory compares a password with. */
export interface Candidate {
  readonly member: Member
  readonly secret: string | undefined
}

/** A password offered for a member. */
export interface PasswordAttempt {
  readonly candidate: Candidate | undefined
  readonly password: string
  readonly from: Caller | undefined
}
