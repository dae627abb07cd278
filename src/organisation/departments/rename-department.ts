import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { holdCompany } from '../company/company-of.ts'
import { type Department, DepartmentInput } from '../contract.ts'
import { readDepartment } from './list-departments.ts'

type Refusal = 'forbidden' | 'invalid-input' | 'department-code-taken' | 'department-not-found'

/** The administrator gives a department another code or name. */
export function renameDepartment(
  asking: Asking,
  id: string,
  wish: DepartmentInput,
): Promise<Outcome<Refusal, Department>> {
  const { companyId } = asking.session
  return strictly(asking, [wish, DepartmentInput], () =>
    administer(asking, async (act) => {
      await holdCompany(act, companyId)
      const taken = await act.row(sql`
        select 1 from organisation_department
        where company_id = ${companyId} and code = ${wish.code} and id <> ${id}`)
      if (taken) return refused('department-code-taken')

      const renamed = await act.run(sql`
        update organisation_department set code = ${wish.code}, name = ${wish.name}
        where company_id = ${companyId} and id = ${id}`)
      if (renamed === 0) return refused('department-not-found')
      act.note('department-renamed', { data: { id, code: wish.code } })
      const now = await readDepartment(act, companyId, id)
      if (!now) throw new Error('A department just renamed is not there.')
      return doneWith(now)
    }),
  )
}
