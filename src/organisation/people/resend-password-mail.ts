import { resendSetPasswordMail } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, administer } from '../administer.ts'
import { companyOf } from '../company/company-of.ts'
import { holdPerson, type NotHeld } from './hold-person.ts'

type Refusal =
  | NotHeld
  | 'forbidden'
  | 'password-kept-by-programme'
  | 'password-mail-held-back'
  | 'password-already-set'
  | 'too-many-resends'
  | 'person-suspended'

/**
 * The administrator has the password-setting mail sent again to a ticketing manager who has set none yet. Refused
 * with the reason while the company holds such mails back (S1-90), and for travellers, for whom there is none (S1-65).
 */
export function resendPasswordMail(asking: Asking, id: string): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<Refusal, undefined>(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    const { kind, status, account_id: accountId } = held.value
    if (kind === 'traveller') return refused('password-kept-by-programme')
    if (status === 'suspended') return refused('person-suspended')
    const company = await companyOf(act, companyId)
    if (company.hold_back_password_mails) return refused('password-mail-held-back')

    const sent = await resendSetPasswordMail(act, world, { companyId, accountId, companyName: company.name })
    if (!sent.ok) return failureOf(sent.refusal)
    act.note('password-mail-sent-again', { subject: accountId, data: { personId: id } })
    return done
  })
}

function failureOf(
  refusal: 'account-not-found' | 'password-already-set' | 'no-address' | 'too-many-resends',
) {
  if (refusal === 'password-already-set' || refusal === 'too-many-resends') return refused(refusal)
  throw new Error('A ticketing manager of the list has no open account with an address.')
}
