import { accountsOf, heldAmong } from '#identity/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { Person } from '../contract.ts'
import type { PersonRow } from '../tables.ts'
import { personInList } from './person-in-list.ts'

/** One person of this company in full; undefined for an unknown one and for one of another company alike. */
export async function readPerson(db: Db, companyId: string, id: string): Promise<Person | undefined> {
  const row = await db.row<
    PersonRow & { department_code: string | null; department_name: string | null }
  >(sql`
    select p.*, d.code as department_code, d.name as department_name
    from organisation_person p
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where p.company_id = ${companyId} and p.id = ${id}`)
  if (!row) return undefined
  const [account] = row.kind === 'traveller' ? [] : await accountsOf(db, companyId, [row.account_id])
  const held = await heldAmong(db, companyId, [row.account_id])
  return {
    ...personInList(row, held),
    managedDepartments: await managedDepartments(db, companyId, id),
    address: account?.address ?? undefined,
    hasPassword: account?.hasPassword,
    registeredAt: row.created_at.toISOString(),
    leftOn: row.left_on?.toISOString(),
  }
}

/** The departments for which a ticketing manager issues, by code. */
export function managedDepartments(db: Db, companyId: string, personId: string) {
  return db.rows<{ id: string; code: string; name: string }>(sql`
    select d.id, d.code, d.name from organisation_manager_department m
    join organisation_department d on d.company_id = m.company_id and d.id = m.department_id
    where m.company_id = ${companyId} and m.person_id = ${personId} order by d.code`)
}
