import { endSessionsByAgency, proofFor } from '#identity/public.ts'
import { type Asking, administer } from '#organisation/public.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { agencyToTrust } from './contract-of.ts'

type OnRefusal = 'agency-not-found' | 'step-up-required'

/**
 * The administrator lets an agency hand over the people he links. It always takes a proof: the agency's word will stand for
 * a password from then on. Switched on again it is the same contract, with the links of before.
 */
export function switchAgencyOn(
  asking: Asking,
  handle: string,
): Promise<Outcome<OnRefusal | 'forbidden', { contract: string }>> {
  const { world, session } = asking
  return administer<OnRefusal, { contract: string }>(asking, async (act) => {
    const agency = await agencyToTrust(act, handle)
    if (!agency) return refused('agency-not-found')
    const params = { agency: handle }
    const proof = await proofFor(act, world, asking, { operation: 'switch-agency-on', params, always: true })
    if (!proof.ok) return proof
    const contract = await act.row<{ id: string }>(sql`
      insert into federation_contract (company_id, id, agency_id, created_at)
      values (${session.companyId}, ${world.random.id()}, ${agency.id}, ${act.now})
      on conflict (company_id, agency_id) do update set switched_off_at = null returning id`)
    if (!contract) throw new Error('A contract was neither made nor found.')
    act.note('agency-switched-on', { data: params })
    return doneWith({ contract: contract.id })
  })
}

/** The administrator switches an agency off: whoever came by it is signed out. It takes no proof, for it only closes. */
export function switchAgencyOff(
  asking: Asking,
  handle: string,
): Promise<Outcome<'forbidden' | 'agency-not-on'>> {
  const { companyId } = asking.session
  return administer(asking, async (act) => {
    const switched = await act.run(sql`
      update federation_contract c set switched_off_at = ${act.now} from federation_agency a
      where a.id = c.agency_id and a.handle = ${handle} and c.company_id = ${companyId} and c.switched_off_at is null`)
    if (switched !== 1) return refused('agency-not-on')
    const ended = await endSessionsByAgency(act, { agency: handle, companyId })
    act.note('agency-switched-off', { data: { agency: handle, ended } })
    return done
  })
}
