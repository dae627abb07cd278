import { part } from '#platform/sql.ts'

/** Every company a line may name: those of this export and those taken over before. */
export const companyRows = part`
  select code, company_id from cutover_company
  union select code, company_id from cutover_staged_company`

/** Lines of people with their company; a line of an unknown company is not among them. */
export const personLines = part`
  select p.*, c.company_id from cutover_staged_person p join (${companyRows}) c on c.code = p.company`
