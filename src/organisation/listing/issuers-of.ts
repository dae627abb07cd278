import type { Act } from '#platform/act.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import { type PersonOf, peopleOf, personOf } from './person-of.ts'

/** The ticketing managers who issue for a department now, in reading order. */
export async function issuersOf(db: Db, companyId: string, departmentId: string): Promise<PersonOf[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select p.id from organisation_manager_department m
    join organisation_person p on p.company_id = m.company_id and p.id = m.person_id
    where m.company_id = ${companyId} and m.department_id = ${departmentId}
      and p.kind = 'ticketing-manager' and p.status = 'active'
    order by p.sort_key, p.id`)
  const ids = rows.map(({ id }) => id)
  const people = new Map((await peopleOf(db, companyId, ids)).map((person) => [person.id, person]))
  return ids.flatMap((id) => people.get(id) ?? [])
}

/** The person behind an account; neither his status nor what he manages changes before this act ends. */
export async function holdPersonOf(
  act: Act,
  companyId: string,
  accountId: string,
): Promise<PersonOf | undefined> {
  await act.rows(sql`
    select 1 from organisation_person where company_id = ${companyId} and account_id = ${accountId} for share`)
  return personOf(act, companyId, accountId)
}

/**
 * As a piece of a query: the row of this person if he is active, held until the act ends. Whoever lets him go waits for
 * this act, or is waited for, and then there is no row.
 */
export const activePerson = (companyId: string, id: string) => part`
  select company_id, id from organisation_person
  where company_id = ${companyId} and id = ${id} and status = 'active' for share`
