import { proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer, strictly } from '../../administer.ts'
import { SelfRegistrationChange } from '../contract.ts'
import { selfRegistrationOf } from './self-registration-of.ts'

type Refusal = 'forbidden' | 'invalid-input' | 'step-up-required' | 'self-registration-password-missing'

/** The administrator opens or closes the self-registration, and says whether he wants to agree to each (S1-18, S1-76). */
export function changeSelfRegistration(
  asking: Asking,
  wish: SelfRegistrationChange,
): Promise<Outcome<Refusal>> {
  return strictly(asking, [wish, SelfRegistrationChange], () =>
    administer<Refusal, undefined>(asking, async (act) => {
      const { companyId } = asking.session
      const { isOpen, mustAgree } = wish
      const before = await selfRegistrationOf(act, companyId)
      if (!before) return refused('self-registration-password-missing')
      if (before.is_open === isOpen && before.must_agree === mustAgree) return done

      const params = { isOpen, mustAgree }
      const proof = await proofFor(act, asking.world, asking, {
        operation: 'change-self-registration',
        params,
      })
      if (!proof.ok) return proof
      await act.run(sql`
        update organisation_self_registration set is_open = ${isOpen}, must_agree = ${mustAgree}
        where company_id = ${companyId}`)
      act.note('self-registration-changed', { data: params })
      return done
    }),
  )
}
