import { proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'

type Refusal =
  | 'forbidden'
  | 'department-not-found'
  | 'department-in-use'
  | 'department-has-trips'
  | 'step-up-required'

/** The administrator removes a department in which nobody is any more, which nobody manages and of which no trip is on the books. */
export function removeDepartment(asking: Asking, id: string): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<Refusal, undefined>(asking, async (act) => {
    // Locked against registrations into it: their foreign key waits for this act.
    const found = await act.row<{ code: string }>(sql`
      select code from organisation_department where company_id = ${companyId} and id = ${id} for update`)
    if (!found) return refused('department-not-found')
    const use = await act.row<{ people: number; managers: number }>(sql`
      select (select count(*)::int from organisation_person
          where company_id = ${companyId} and department_id = ${id} and status <> 'left') as people,
        (select count(*)::int from organisation_manager_department
          where company_id = ${companyId} and department_id = ${id}) as managers`)
    if (use && use.people + use.managers > 0) return refused('department-in-use', { ...use })
    const proof = await proofFor(act, world, asking, { operation: 'remove-department', params: { id } })
    if (!proof.ok) return proof

    await act.run(sql`
      update organisation_person set department_id = null
      where company_id = ${companyId} and department_id = ${id} and status = 'left'`)
    const removed = await act.row<{ is: boolean }>(sql`
      select organisation_remove_department(${companyId}, ${id}) as is`)
    if (!removed?.is) return refused('department-has-trips')
    act.note('department-removed', { data: { id, code: found.code } })
    return done
  })
}
