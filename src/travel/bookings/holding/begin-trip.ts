import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import type { Refusal as CarrierRefusal, Passenger } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { areKeptInBounds } from '../../guests/kept-in-bounds.ts'
import { againstPolicy } from '../../policy/against-policy.ts'
import { policyOf } from '../../policy/policy-of.ts'
import type { TripState, TripWish } from '../contract.ts'
import { effectiveOf } from '../deadline.ts'
import { bounds, enterDraft } from './enter-draft.ts'
import { isInOrder } from './in-order.ts'
import { againstOverlaps } from './overlaps.ts'
import { whoFlies } from './who-flies.ts'

export type Refusal =
  | CarrierRefusal
  | 'not-own-trip'
  | 'no-department'
  | 'colleague-not-found'
  | 'too-many-passengers'
  | 'flights-out-of-order'
  | 'too-late-to-book'
  | 'overlapping-trip'
  | 'overlap-refused'
  | 'guest-kept-too-long'
  | 'against-policy'
  | 'reason-needed'

/** A trip that is written down as a draft, or further. */
export interface Begun {
  readonly id: string
  readonly state: TripState
  readonly passengers: readonly Passenger[]
}

/** Checks a wish and writes it down as a draft; nothing is asked of the carrier but what the flights cost. */
export async function beginTrip(
  { world, session }: { world: World; session: Session },
  ref: string,
  wish: TripWish,
): Promise<Outcome<Refusal, Begun>> {
  const carrier = connectorOf(world)
  const priced = await Promise.all(wish.offerIds.map((offer) => carrier.price(offer)))
  const gone = priced.find((answer) => !answer.ok)
  if (gone && !gone.ok) return refused(gone.refusal)
  const offers = priced.flatMap((answer) => (answer.ok ? [answer.value.offer] : []))
  if (!isInOrder(offers)) return refused('flights-out-of-order')
  if (!areKeptInBounds(wish.guests, bounds(offers).lastArrival)) return refused('guest-kept-too-long')
  return world.act(session, async (act) => {
    const policy = await policyOf(act, session.companyId)
    const against = againstPolicy(policy, offers, { reason: wish.reason, now: act.now })
    if (against) return against
    if (effectiveOf({ offers, leadHours: policy.leadHours }) <= act.now) return refused('too-late-to-book')
    const flying = await whoFlies(act, session, wish)
    if (!flying.ok) return flying
    const people = [flying.value.owner, ...flying.value.colleagues].map(({ id }) => id)
    const wished = { companyId: session.companyId, ownerId: flying.value.owner.id, personIds: people, offers }
    const overlap = await againstOverlaps(act, wished, { ...policy, evenOverlapping: wish.evenOverlapping })
    if (overlap) return overlap
    const id = world.random.id()
    const draft = { id, ref, connector: carrier.name, party: flying.value, offers, wish }
    const passengers = await enterDraft(act, world, draft)
    if (!passengers) return refused('not-own-trip')
    return doneWith({ id, state: 'draft' as const, passengers })
  })
}
