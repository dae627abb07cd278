import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../../administer.ts'
import { companyOf } from '../../company/company-of.ts'
import { type HoldRefusal, holdApplication } from './hold-application.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The administrator refuses somebody who waits: nobody is registered, and a mail tells him. He may apply again. */
export function refuseApplication(asking: Asking, id: string): Promise<Outcome<HoldRefusal | 'forbidden'>> {
  const { world, session } = asking
  return administer<HoldRefusal, undefined>(asking, async (act) => {
    const found = await holdApplication(act, session.companyId, id)
    if (!found.ok) return found
    const company = await companyOf(act, session.companyId)
    await act.run(sql`
      update organisation_application set state = 'refused', decided_on = ${act.now}
      where company_id = ${company.id} and id = ${id}`)
    act.note('application-refused', { data: { application: id } })
    const memberNumber = found.value.member_number
    await tellApplicant(act, world, { company, memberNumber, template: 'application-refused' })
    return done
  })
}
