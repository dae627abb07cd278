import type { Act } from '#platform/act.ts'
import type { Client } from '#platform/http/route.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Believed, checkAssertion, type Unbelieved } from './check-assertion.ts'
import { noteRefused } from './note-refused.ts'
import { hashOf } from './secrets.ts'

/** Why a hand-over is not taken: for the facts only. */
type NotTaken = Unbelieved | 'replayed' | 'wrong-nonce'

const hour = 3_600_000

/**
 * Takes what an agency's page makes a browser send. It signs nobody in: no cookie of ours comes with it, so it is only laid
 * beside the arrival whose nonce was signed. The receipt goes to the browser that brought it and to nobody else; together
 * with the device cookie of the one that got the nonce it opens a session. So neither a hand-over planted in somebody
 * else's browser nor a nonce planted at his agency leads anywhere (CWE-384). Refused, the receipt is one of nothing.
 */
export async function receiveHandOver(world: World, client: Client, token: string): Promise<string> {
  const checked = await checkAssertion(world, token)
  const receipt = world.random.token()
  await world.act({ by: 'journey', id: world.random.id() }, async (act) => {
    const taken: Outcome<NotTaken> = checked.ok ? await take(act, checked.value, receipt) : checked
    const agency = checked.ok ? checked.value.handle : checked.handle
    if (!taken.ok) noteRefused(act, world, { why: taken.refusal, agency, client })
    else act.note('hand-over-taken', { data: { agency, key: checked.ok && checked.value.kid } })
  })
  return receipt
}

async function take(act: Act, believed: Believed, receipt: string): Promise<Outcome<NotTaken>> {
  const { agencyId, kid, claims, expiresAt } = believed
  // Used up whatever comes of it. Of any number that come at once the database lets one through.
  const isFirst = await act.run(sql`
    insert into federation_assertion (agency_id, jti_hash, keep_until)
    values (${agencyId}, ${hashOf(claims.jti)}, ${new Date(expiresAt.getTime() + hour)}) on conflict do nothing`)
  if (isFirst !== 1) return refused('replayed')
  const laid = await act.run(sql`
    update federation_arrival set receipt_hash = ${hashOf(receipt)}, kid = ${kid}, contract_id = ${claims.contract},
      agency_person_id = ${claims.sub}, asserted_at = ${act.now}
    where nonce_hash = ${hashOf(claims.nonce)} and agency_id = ${agencyId} and asserted_at is null
      and expires_at > ${act.now}`)
  return laid === 1 ? done : refused('wrong-nonce')
}
