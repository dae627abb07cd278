import type { Db } from '#platform/sql.ts'
import { builtInDirectory } from './directory.ts'
import type { Member } from './member.ts'

/** The member with this number, if there is one. */
export async function findMember(db: Db, number: string): Promise<Member | undefined> {
  return (await builtInDirectory.candidate(db, number))?.member
}

/** The address the programme holds for a member: where his codes go, and nowhere else (S1-47, S1-70). */
export async function memberAddress(db: Db, number: string): Promise<string | undefined> {
  return (await findMember(db, number))?.address
}
