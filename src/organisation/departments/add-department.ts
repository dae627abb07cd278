import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { holdCompany } from '../company/company-of.ts'
import { type Department, DepartmentInput } from '../contract.ts'

type Refusal = 'forbidden' | 'invalid-input' | 'department-code-taken'

/** The administrator adds a department; its three-character code is the only one of its kind in the company. */
export function addDepartment(asking: Asking, wish: DepartmentInput): Promise<Outcome<Refusal, Department>> {
  return strictly(asking, [wish, DepartmentInput], () =>
    administer(asking, async (act) => {
      const id = asking.world.random.id()
      const { code, name } = wish
      await holdCompany(act, asking.session.companyId)
      const added = await act.run(sql`
        insert into organisation_department (company_id, id, code, name, created_at)
        values (${asking.session.companyId}, ${id}, ${code}, ${name}, ${act.now})
        on conflict (company_id, code) do nothing`)
      if (added === 0) return refused('department-code-taken')
      act.note('department-added', { data: { id, code } })
      return doneWith({ id, code, name, people: 0 })
    }),
  )
}
