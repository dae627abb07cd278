import type { Act } from '#platform/act.ts'
import { type Part, sql } from '#platform/sql.ts'

/** Enters companies of another system: `company_id`, `name`, `hold_back`. Answers how many are new; others stay as they are. */
export const takeOverCompanies = (act: Act, companies: Part): Promise<number> =>
  act.run(sql`
    insert into organisation_company (id, name, hold_back_password_mails, created_at)
    select c.company_id, c.name, c.hold_back, ${act.now} from (${companies}) c
    on conflict (id) do nothing`)

/** Enters departments of another system: `company_id`, `id`, `code`, `name`. A code that is there keeps its department. */
export const takeOverDepartments = (act: Act, departments: Part): Promise<number> =>
  act.run(sql`
    insert into organisation_department (company_id, id, code, name, created_at)
    select d.company_id, d.id, d.code, d.name, ${act.now} from (${departments}) d
    on conflict (company_id, code) do nothing`)
