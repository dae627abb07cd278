import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { PersonRow } from '../tables.ts'

/** An administrator who has not left, held until the act ends; undefined when there is none by that id. */
export const holdAdministrator = (act: Act, companyId: string, personId: string) =>
  act.row<PersonRow>(sql`
    select * from organisation_person
    where company_id = ${companyId} and id = ${personId} and kind = 'administrator' and status <> 'left'
    for no key update`)
