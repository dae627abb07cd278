import { type Place, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type NameColumns, namesOf } from '../../tables.ts'
import type { Application, Applications } from '../contract.ts'

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

const pageSize = 50

/** One page of who waits in a company until its administrator agrees, longest first. */
export async function listApplications(db: Db, companyId: string, after?: string): Promise<Applications> {
  const [found, count] = await Promise.all([
    waitingBehind(db, companyId, readPlace(after)),
    countWaiting(db, companyId),
  ])
  const { page, next } = paged(found, pageSize, (row) => ({ at: row.created_at, id: row.id }))
  return { applications: page.map(applicationIn), count, ...(next && { next }) }
}

const waitingBehind = (db: Db, companyId: string, from: Place) =>
  db.rows<ApplicationRow>(sql`
    select a.*, d.code as department_code, d.name as department_name, exists (
      select 1 from organisation_person p
      where p.company_id = a.company_id and p.member_number = a.member_number and p.status = 'left') as had_left
    from organisation_application a
    left join organisation_department d on d.company_id = a.company_id and d.id = a.department_id
    where a.company_id = ${companyId} and a.state = 'waiting'
      and (a.created_at, a.id) > (${from.at}, ${from.id}::uuid)
    order by a.created_at, a.id limit ${pageSize + 1}`)

async function countWaiting(db: Db, companyId: string): Promise<number> {
  const counted = await db.row<{ waiting: number }>(sql`
    select count(*)::int as waiting from organisation_application
    where company_id = ${companyId} and state = 'waiting'`)
  return counted?.waiting ?? 0
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
