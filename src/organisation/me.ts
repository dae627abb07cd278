import { listSessions, oldPasswordOf } from '#identity/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { companyOf } from './company/company-of.ts'
import type { Me } from './contract.ts'
import { personInList } from './listing/person-in-list.ts'
import { managedDepartments } from './listing/read-person.ts'
import type { PersonRow } from './tables.ts'

/** Who is signed in: the person, the company, the departments, and since when. */
export async function readMe(world: World, session: Session): Promise<Me | undefined> {
  const { companyId, accountId } = session
  const row = await world.db.row<
    PersonRow & { department_code: string | null; department_name: string | null }
  >(sql`
    select p.*, d.code as department_code, d.name as department_name
    from organisation_person p
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where p.company_id = ${companyId} and p.account_id = ${accountId}`)
  if (!row) return undefined
  const company = await companyOf(world.db, companyId)
  const { names, department, signInId, memberNumber } = personInList(row)
  const oldPassword = await oldPasswordOf(world, session)
  const current = (await listSessions(world, session)).find((one) => one.current)
  return {
    session: {
      id: session.id,
      kind: row.kind,
      language: session.language,
      startedAt: current?.startedAt,
      limited: session.limited,
      agency: session.agency,
      ...(oldPassword && { oldPassword }),
    },
    person: { names, department, departments: await managedDepartments(world.db, companyId, row.id) },
    company: { id: company.id, name: company.name },
    signInId,
    memberNumber,
  }
}
