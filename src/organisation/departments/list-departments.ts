import { type Db, part, sql } from '#platform/sql.ts'
import type { Department, DepartmentsPage } from '../contract.ts'

const pageSize = 100

const people = part`(
  select count(*)::int from organisation_person p
  where p.company_id = d.company_id and p.department_id = d.id and p.status <> 'left') as people`

/** One page of a company's departments by code, each with how many people it has now. */
export async function listDepartments(db: Db, companyId: string, after = ''): Promise<DepartmentsPage> {
  const found = await db.rows<Department>(sql`
    select d.id, d.code, d.name, ${people} from organisation_department d
    where d.company_id = ${companyId} and d.code > ${after} order by d.code limit ${pageSize + 1}`)
  const departments = found.slice(0, pageSize)
  const last = departments.at(-1)
  return { departments, ...(found.length > pageSize && last && { next: last.code }) }
}

/** One department of a company with its people; undefined when it has none of that id. */
export const readDepartment = (db: Db, companyId: string, id: string): Promise<Department | undefined> =>
  db.row<Department>(sql`
    select d.id, d.code, d.name, ${people} from organisation_department d
    where d.company_id = ${companyId} and d.id = ${id}`)

/**
 * All departments of a company by code, to choose one: a form that showed a page of them could not take the others. A
 * code has three characters, so that they end, and nobody is counted.
 */
export const departmentChoices = (
  db: Db,
  companyId: string,
): Promise<Pick<Department, 'id' | 'code' | 'name'>[]> =>
  db.rows(sql`
    select id, code, name from organisation_department where company_id = ${companyId} order by code`)
