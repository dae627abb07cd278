import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Connector, type Order, OutcomeUnknown } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { ownReference } from '../../once/own-reference.ts'
import { policyOf } from '../../policy/policy-of.ts'
import type { TripState, TripWish } from '../contract.ts'
import { bookingById } from '../reading/booking-by-id.ts'
import { type Refusal as BeginRefusal, type Begun, beginTrip } from './begin-trip.ts'
import { giveUp, keepOrder } from './keep-order.ts'

type Refusal = BeginRefusal | 'trip-not-found'

/**
 * Holds a trip: written down as a draft under our own reference, then asked of the carrier outside any transaction, then
 * kept. A call that goes on where a killed one stopped finds its draft by the reference and asks for the same seats again,
 * which the carrier answers as before. When the answer is lost the trip stays a draft, and `settleDrafts` looks it up.
 */
export async function holdTrip(
  asking: { world: World; session: Session },
  wish: TripWish,
): Promise<Outcome<Refusal, { id: string; state: TripState }>> {
  const { world, session } = asking
  const ref = ownReference({ session, task: 'hold', key: wish.key })
  const begun = (await drafted(world, session, ref)) ?? (await beginTrip(asking, ref, wish))
  if (!begun.ok) return begun
  const { id, state: found, passengers } = begun.value
  if (found !== 'draft') return doneWith({ id, state: found })
  const booking = { companyId: session.companyId, bookingId: id }
  const answer = await holdAt(connectorOf(world), {
    ...{ offerIds: wish.offerIds, passengers, ref },
    ...(wish.wait && { wait: true }),
  })
  if (answer === 'unknown') return doneWith({ id, state: 'draft' })
  const { leadHours } = await policyOf(world.db, session.companyId)
  const state = await world.act(keeper, async (act) => {
    if (answer.ok) return keepOrder(act, world, booking, { order: answer.value, leadHours })
    const draft = await bookingById(act, booking)
    return draft?.state === 'draft' ? giveUp(act, draft, answer.refusal) : (draft?.state ?? 'cancelled')
  })
  if (!answer.ok) return refused(answer.refusal)
  return state === 'cancelled' ? refused('trip-not-found') : doneWith({ id, state })
}

/** What the carrier said is kept even when the person's session has ended meanwhile. */
const keeper = { by: 'system', name: 'travel.hold' } as const

/** The trip an earlier call with this key has begun already. */
async function drafted(
  world: World,
  { companyId }: Session,
  ref: string,
): Promise<Outcome<never, Begun> | undefined> {
  const row = await world.db.row<Begun>(sql`
    select b.id, b.state, (select jsonb_agg(jsonb_build_object('n', p.n, 'kana',
        jsonb_build_object('family', p.family_kana, 'given', p.given_kana)) order by p.n)
      from travel_passenger p where p.company_id = b.company_id and p.booking_id = b.id) as passengers
    from travel_booking b where b.carrier_ref = ${ref} and b.company_id = ${companyId}`)
  return row && doneWith(row)
}

type Wish = Parameters<Connector['hold']>[0]

/** Asks for the seats; when the answer is lost, looks once whether they are held. */
async function holdAt(carrier: Connector, wish: Wish) {
  try {
    return await carrier.hold(wish)
  } catch (fault) {
    if (!(fault instanceof OutcomeUnknown)) throw fault
    const order: Order | undefined = await carrier.get({ ref: wish.ref }).catch(() => undefined)
    return order ? doneWith(order) : 'unknown'
  }
}
