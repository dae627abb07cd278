import { proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../../administer.ts'
import { holdCompany } from '../../company/company-of.ts'
import { enterTraveller } from '../../people/enter-traveller.ts'
import { areDepartments, takenNumbers } from '../../people/free-for.ts'
import { namesOf } from '../../tables.ts'
import { Agreement } from '../contract.ts'
import { type HoldRefusal, holdApplication } from './hold-application.ts'
import { tellApplicant } from './tell-applicant.ts'

type Refusal =
  | HoldRefusal
  | 'forbidden'
  | 'invalid-input'
  | 'department-not-found'
  | 'member-number-taken'
  | 'step-up-required'

/** The administrator agrees to somebody who waits: he is registered, and a mail tells him (S1-76). */
export function agreeToApplication(asking: Asking, id: string, wish: Agreement): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  return strictly(asking, [wish, Agreement], () =>
    administer<Refusal, undefined>(asking, async (act) => {
      const company = await holdCompany(act, session.companyId)
      const { departmentId } = wish
      // The department first, as removing it does: that clears the wish in the application.
      if (!(await areDepartments(act, company.id, [departmentId]))) return refused('department-not-found')
      const found = await holdApplication(act, company.id, id)
      if (!found.ok) return found
      const { member_number: memberNumber, language } = found.value
      if ((await takenNumbers(act, company.id, [memberNumber])).size > 0)
        return refused('member-number-taken')
      const operation = { operation: 'agree-to-application', params: { id, departmentId } }
      const proof = await proofFor(act, world, asking, operation)
      if (!proof.ok) return proof

      const person = { names: namesOf(found.value), departmentId, memberNumber, language }
      const { accountId } = await enterTraveller(act, world, { company, wish: person, by: 'application' })
      await act.run(sql`
        update organisation_application set state = 'agreed', decided_on = ${act.now}
        where company_id = ${company.id} and id = ${id}`)
      act.note('application-agreed', { subject: accountId, data: { application: id } })
      await tellApplicant(act, world, { company, memberNumber, template: 'application-agreed' })
      return done
    }),
  )
}
