import { type Db, sql } from '#platform/sql.ts'
import type { Administrators } from '../contract.ts'
import { namesOf, type PersonRow } from '../tables.ts'

const most = 20

/** The company's administrators by name, for colleagues who need one; no ID and no address. */
export async function listAdministrators(db: Db, companyId: string): Promise<Administrators> {
  const rows = await db.rows<PersonRow>(sql`
    select * from organisation_person
    where company_id = ${companyId} and kind = 'administrator' and kind <> 'traveller' and status = 'active'
    order by sort_key, id limit ${most}`)
  return { administrators: rows.map((row) => ({ names: namesOf(row) })) }
}
