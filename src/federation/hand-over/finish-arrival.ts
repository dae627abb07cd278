import { signInByAgency, visitOf } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { noteRefused } from './note-refused.ts'
import { hashOf } from './secrets.ts'

interface Arrived {
  id: string
  agency_id: string
  kid: string
  contract_id: string
  agency_person_id: string
}

/** How long after the hand-over the browser may take to load one page. */
const seconds = 60

/**
 * Ends an arrival with a session, once: for the browser that got the nonce and holds the receipt, and for the person whom the
 * company's administrator linked with the agency's own number. Nobody is found by mail address or name (attack-19).
 */
export function finishArrival(
  world: World,
  client: Client,
  receipt: string,
): Promise<Outcome<'hand-over-refused', Cookie>> {
  const visit = visitOf(world, client, world.random.id())
  const { device } = visit
  return world.act({ by: 'journey', id: visit.journeyId }, async (act) => {
    const arrived = await endArrival(act, device, receipt)
    const trusted = await holdTrust(act, arrived)
    const refuse = (why: string, about: { companyId?: string; subject?: string } = {}) => {
      noteRefused(act, world, { ...about, why, agency: trusted.agency?.handle, client })
      return refused('hand-over-refused')
    }
    if (!arrived || !device) return refuse('no-such-arrival')
    const { agency, contract, link } = trusted
    if (!agency) return refuse('key-not-valid')
    if (!contract) return refuse('no-contract')
    if (!link) return refuse('not-linked', { companyId: contract.company_id })
    const account = { companyId: link.company_id, accountId: link.account_id }
    const signedIn = await signInByAgency(act, world, {
      ...account,
      visit: { ...visit, device },
      agency: { handle: agency.handle, kid: arrived.kid },
      linkedAt: link.linked_at,
    })
    if (signedIn.ok) return doneWith(signedIn.value)
    return refuse(signedIn.refusal, { companyId: account.companyId, subject: account.accountId })
  })
}

/** Uses the arrival up; of any number of tries at once one gets it. A foreign browser does not even do that. */
async function endArrival(act: Act, device: Buffer | undefined, receipt: string) {
  const since = new Date(act.now.getTime() - seconds * 1000)
  return act.row<Arrived>(sql`
    update federation_arrival set ended_at = ${act.now}
    where receipt_hash = ${hashOf(receipt)} and device = ${device ?? null} and ended_at is null and asserted_at > ${since}
    returning id, agency_id, kid, contract_id, agency_person_id`)
}

/**
 * The agency with its key, the contract and the link, as far as they hold now. They are held to the end of the act: whoever
 * revokes one of them waits, and then ends this session too. Asked in one packet, and for nobody's arrival as well.
 */
async function holdTrust(act: Act, arrived: Arrived | undefined) {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const { agency_id, kid, contract_id, agency_person_id } = arrived ?? {
    ...{ agency_id: nobody, kid: '', contract_id: nobody, agency_person_id: '' },
  }
  const [agency, contract, link] = await Promise.all([
    act.row<{ handle: string }>(sql`
      select a.handle from federation_agency a join federation_agency_key k on k.agency_id = a.id
      where a.id = ${agency_id} and a.suspended_at is null and k.kid = ${kid} and k.revoked_at is null
        and k.confirmed_at is not null and k.valid_from <= ${act.now} and k.valid_until > ${act.now} for share`),
    act.row<{ company_id: string }>(sql`
      select company_id from federation_contract
      where id = ${contract_id} and agency_id = ${agency_id} and switched_off_at is null for share`),
    act.row<{ company_id: string; account_id: string; linked_at: Date }>(sql`
      select company_id, account_id, linked_at from federation_link
      where contract_id = ${contract_id} and agency_person_id = ${agency_person_id} for share`),
  ])
  return { agency, contract, link }
}
