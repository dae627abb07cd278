import { resendSetPasswordMail } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Asking, administer } from '../administer.ts'
import { type CompanyRow, companyOf } from '../company/company-of.ts'
import type { PersonRow } from '../tables.ts'
import { holdPerson, type NotHeld } from './hold-person.ts'

type NotSent =
  | 'password-kept-by-programme'
  | 'password-mail-held-back'
  | 'password-already-set'
  | 'too-many-resends'
  | 'person-suspended'
  | 'person-held'

/**
 * The administrator has the password-setting mail sent again to a ticketing manager who has set none yet. Refused
 * with the reason while the company holds such mails back (S1-90), and for travellers, for whom there is none (S1-65).
 */
export function resendPasswordMail(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | NotSent | 'forbidden'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<NotHeld | NotSent, undefined>(asking, async (act) => {
    const held = await holdPerson(act, companyId, id)
    if (!held.ok) return held
    return sendPasswordMail(act, world, await companyOf(act, companyId), held.value)
  })
}

/** Sends it to a person who is held by this act, whether alone or among many. */
export async function sendPasswordMail(
  act: Act,
  world: World,
  company: CompanyRow,
  { id, kind, status, account_id: accountId }: PersonRow,
): Promise<Outcome<NotSent>> {
  if (kind === 'traveller') return refused('password-kept-by-programme')
  if (status === 'suspended') return refused('person-suspended')
  if (company.hold_back_password_mails) return refused('password-mail-held-back')

  const wish = { companyId: company.id, accountId, companyName: company.name }
  const sent = await resendSetPasswordMail(act, world, wish)
  if (!sent.ok) return failureOf(sent.refusal)
  act.note('password-mail-sent-again', { subject: accountId, data: { personId: id } })
  return done
}

function failureOf(
  refusal: 'account-not-found' | 'password-already-set' | 'no-address' | 'too-many-resends',
) {
  if (refusal === 'password-already-set' || refusal === 'too-many-resends') return refused(refusal)
  // Of those the list calls active, the account is not open of him alone who said "this was not me".
  if (refusal === 'account-not-found') return refused('person-held')
  throw new Error('A ticketing manager of the list has no address.')
}
