import { type Db, sql } from '#platform/sql.ts'
import type { Department } from '../contract.ts'

/** All departments of a company by code, each with how many people it has now. */
export function listDepartments(db: Db, companyId: string): Promise<Department[]> {
  return db.rows<Department>(sql`
    select d.id, d.code, d.name, (
      select count(*)::int from organisation_person p
      where p.company_id = d.company_id and p.department_id = d.id and p.status <> 'left') as people
    from organisation_department d where d.company_id = ${companyId} order by d.code`)
}
