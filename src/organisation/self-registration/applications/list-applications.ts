import { type Db, sql } from '#platform/sql.ts'
import { type NameColumns, namesOf } from '../../tables.ts'
import type { Application } from '../contract.ts'

/** `organisation_application`, with its department if that is still there. */
interface ApplicationRow extends NameColumns {
  id: string
  member_number: string
  department_id: string | null
  department_code: string | null
  department_name: string | null
  had_left: boolean
  created_at: Date
}

/** Who waits in a company until its administrator agrees, longest first. */
export async function listApplications(db: Db, companyId: string): Promise<Application[]> {
  const rows = await db.rows<ApplicationRow>(sql`
    select a.*, d.code as department_code, d.name as department_name, exists (
      select 1 from organisation_person p
      where p.company_id = a.company_id and p.member_number = a.member_number and p.status = 'left') as had_left
    from organisation_application a
    left join organisation_department d on d.company_id = a.company_id and d.id = a.department_id
    where a.company_id = ${companyId} and a.state = 'waiting' order by a.created_at, a.id limit 200`)
  return rows.map(applicationIn)
}

function applicationIn(row: ApplicationRow): Application {
  const { id, member_number, department_id, department_code: code, department_name: name } = row
  return {
    id,
    names: namesOf(row),
    memberNumber: member_number,
    ...(department_id && code && name && { department: { id: department_id, code, name } }),
    hadLeft: row.had_left,
    receivedAt: row.created_at.toISOString(),
  }
}
