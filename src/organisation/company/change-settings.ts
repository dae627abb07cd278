import { proofFor } from '#identity/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { CompanySettings } from '../contract.ts'
import { holdCompany } from './company-of.ts'

type Refusal = 'forbidden' | 'invalid-input' | 'step-up-required'

/** The administrator changes what his company has set (S1-18), for one the hold on password-setting mails (S1-90). */
export function changeSettings(asking: Asking, wish: CompanySettings): Promise<Outcome<Refusal>> {
  return strictly(asking, [wish, CompanySettings], () =>
    administer(asking, async (act) => {
      const { companyId } = asking.session
      const { holdBackPasswordMails } = wish
      const before = await holdCompany(act, companyId)
      if (before.hold_back_password_mails === holdBackPasswordMails) return done

      const proof = await proofFor(act, asking.world, asking, {
        operation: 'change-company-settings',
        params: { holdBackPasswordMails },
      })
      if (!proof.ok) return proof
      await act.run(sql`
        update organisation_company set hold_back_password_mails = ${holdBackPasswordMails} where id = ${companyId}`)
      act.note('company-settings-changed', { data: { holdBackPasswordMails } })
      return done
    }),
  )
}
