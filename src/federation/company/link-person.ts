import { proofFor } from '#identity/public.ts'
import { type Asking, administer, peopleByTypedId } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { PersonLink } from '../contract.ts'
import { contractOf } from './contract-of.ts'
import { insertLinks } from './insert-links.ts'
import { mayLink } from './may-link.ts'

/** Why one person cannot be linked. */
export type LinkRefusal =
  | 'agency-not-on'
  | 'person-not-found'
  | 'administrator-by-himself'
  | 'agency-person-taken'
  | 'person-linked-already'

/**
 * The administrator says which of the agency's users one of his people is (attack-19: nothing else ever links them). It
 * always takes a proof: whoever the agency says is this person can sign in as him.
 */
export function linkPerson(
  asking: Asking,
  handle: string,
  { id, agencyPersonId }: PersonLink,
): Promise<Outcome<LinkRefusal | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  return administer<LinkRefusal | 'step-up-required', undefined>(asking, async (act) => {
    const contract = await contractOf(act, session.companyId, handle)
    if (!contract) return refused('agency-not-on')
    const [person] = await peopleByTypedId(act, session.companyId, [id])
    if (!person) return refused('person-not-found')
    if (!mayLink(session, person)) return refused('administrator-by-himself')
    const proof = await proofFor(act, world, asking, {
      operation: 'link-agency-person',
      params: { agency: handle, personId: person.personId, agencyPersonId },
      always: true,
    })
    if (!proof.ok) return proof
    const [clash] = await insertLinks(act, world, contract, [{ ...person, agencyPersonId }])
    return clash ? refused(clash.reason) : done
  })
}
