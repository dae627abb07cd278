import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { agencyCalled } from '../agency.ts'
import { atDesk, type Desk, handOf } from '../at-desk.ts'
import { type KeyFault, type PublicKey, readPublicKey } from './public-key.ts'

/** A key of an agency as the desk enters it. */
export interface NewAgencyKey {
  handle: string
  /** The public key as JWK. */
  jwk: unknown
  /** Now unless given. */
  validFrom?: Date | undefined
  /** 400 days unless given: keys are changed once a year. */
  validUntil?: Date | undefined
}

type Refusal = KeyFault | 'agency-not-found' | 'key-taken' | 'key-dates-wrong' | 'step-up-required'

const day = 86_400_000

/**
 * The desk adds a public key; those before it go on, so that an agency changes its key without a pause. It signs for nobody
 * until a colleague has confirmed it (`confirmAgencyKey`): otherwise one of the desk could enter a key of his own making. The
 * command line needs no second person, for whoever works there holds the machine.
 */
export async function addAgencyKey(
  world: World,
  desk: Desk,
  wish: NewAgencyKey,
): Promise<Outcome<Refusal | 'forbidden', { kid: string }>> {
  const read = await readPublicKey(wish.jwk)
  if (!read.ok) return read
  const { kid, algorithm, jwk } = read.value
  return atDesk<Refusal, { kid: string }>(world, desk, async (act, prove) => {
    const agency = await agencyCalled(act, wish.handle)
    if (!agency) return refused('agency-not-found')
    const from = wish.validFrom ?? act.now
    const until = wish.validUntil ?? new Date(from.getTime() + 400 * day)
    if (until <= from || until <= act.now) return refused('key-dates-wrong')
    // A kid is never given twice, revoked or not: facts name the key by it.
    const taken = await act.row(sql`
      select 1 from federation_agency_key where agency_id = ${agency.id} and kid = ${kid}`)
    if (taken) return refused('key-taken')
    const dates = { from: wish.validFrom?.toISOString(), until: wish.validUntil?.toISOString() }
    const params = { agency: agency.handle, kid, jwk, ...dates }
    const proof = await prove(act, { operation: 'add-agency-key', params })
    if (!proof.ok) return proof
    const key = { agencyId: agency.id, ...read.value, from, until, by: handOf(desk) }
    if (!(await insertKey(act, key))) return refused('key-taken')
    act.note('agency-key-added', { data: { agency: agency.handle, kid, algorithm, from, until } })
    return doneWith({ kid })
  })
}

/** A key as its row takes it; `by` is an account, or the operator. */
export interface KeyToKeep extends PublicKey {
  agencyId: string
  from: Date
  until: Date
  by: string
}

/** Writes the row of a key, confirmed at once if the operator enters it; false when its `kid` is taken. */
export async function insertKey(act: Act, key: KeyToKeep): Promise<boolean> {
  const { agencyId, kid, algorithm, from, until, by } = key
  const [confirmedBy, confirmedAt] = by === 'operator' ? [by, act.now] : [null, null]
  const added = await act.run(sql`
    insert into federation_agency_key (agency_id, kid, algorithm, jwk, valid_from, valid_until, created_at, added_by,
      confirmed_by, confirmed_at)
    values (${agencyId}, ${kid}, ${algorithm}, ${JSON.stringify(key.jwk)}::jsonb, ${from}, ${until}, ${act.now}, ${by},
      ${confirmedBy}, ${confirmedAt})
    on conflict do nothing`)
  return added === 1
}
