import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { agencyCalled } from '../agency.ts'
import { atDesk, type Desk, handOf } from '../at-desk.ts'

/** Which key was found to be its agency's own. */
export interface KeyConfirmation {
  handle: string
  kid: string
}

type Refusal = 'agency-not-found' | 'key-not-waiting' | 'key-entered-by-you' | 'step-up-required'

/**
 * Somebody else of the desk confirms a key, and from then on it signs: not who entered it, because with a key of his own
 * making he could sign in as anybody whom any company has linked. The database holds that too.
 */
export function confirmAgencyKey(
  world: World,
  desk: Desk,
  { handle, kid }: KeyConfirmation,
): Promise<Outcome<Refusal | 'forbidden'>> {
  return atDesk<Refusal, undefined>(world, desk, async (act, prove) => {
    const agency = await agencyCalled(act, handle)
    if (!agency) return refused('agency-not-found')
    const key = await holdWaiting(act, agency.id, kid)
    if (!key) return refused('key-not-waiting')
    if (key.added_by === handOf(desk)) return refused('key-entered-by-you')
    const params = { agency: handle, kid, jwk: key.jwk }
    const proof = await prove(act, { operation: 'confirm-agency-key', params })
    if (!proof.ok) return proof
    await act.run(sql`
      update federation_agency_key set confirmed_by = ${handOf(desk)}, confirmed_at = ${act.now}
      where agency_id = ${agency.id} and kid = ${kid}`)
    act.note('agency-key-confirmed', { data: { agency: handle, kid, addedBy: key.added_by } })
    return done
  })
}

/** A key that waits, for this act alone: whoever takes it back or confirms it meanwhile waits. */
const holdWaiting = (act: Act, agencyId: string, kid: string) =>
  act.row<{ added_by: string; jwk: object }>(sql`
    select added_by, jwk from federation_agency_key
    where agency_id = ${agencyId} and kid = ${kid} and confirmed_at is null and revoked_at is null
      and valid_until > ${act.now} for no key update`)
