import type { Kind } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { Names } from '../contract.ts'
import { namesOf, type PersonRow } from '../tables.ts'

/** A person as other rooms may refer to him. */
export interface PersonToLink {
  personId: string
  accountId: string
  kind: Kind
  names: Names
  /** What he types at the gate: his administrator ID or member number. */
  typedId: string
}

/** People of a company who have not left, by their ids; who is another company's is not found. */
export async function peopleById(db: Db, companyId: string, ids: string[]): Promise<PersonToLink[]> {
  const rows = await db.rows<PersonRow>(sql`
    select * from organisation_person
    where company_id = ${companyId} and id = any(${ids}::uuid[]) and status <> 'left'`)
  return rows.map(personToLink)
}

/** The same by what they type at the gate: administrator IDs and member numbers. */
export async function peopleByTypedId(db: Db, companyId: string, typed: string[]): Promise<PersonToLink[]> {
  const rows = await db.rows<PersonRow>(sql`
    select * from organisation_person
    where company_id = ${companyId} and status <> 'left'
      and (sign_in_id = any(${typed}::text[]) or member_number = any(${typed}::text[]))`)
  return rows.map(personToLink)
}

const personToLink = (row: PersonRow): PersonToLink => ({
  personId: row.id,
  accountId: row.account_id,
  kind: row.kind,
  names: namesOf(row),
  typedId: row.sign_in_id ?? row.member_number ?? '',
})
