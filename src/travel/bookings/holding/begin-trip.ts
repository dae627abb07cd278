import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import type { Refusal as CarrierRefusal, Offer, Passenger } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { areKeptInBounds } from '../../guests/kept-in-bounds.ts'
import type { TravelPolicy } from '../../policy/contract.ts'
import { judgeOffer } from '../../policy/judge-offer.ts'
import { policyOf } from '../../policy/policy-of.ts'
import type { TripState, TripWish } from '../contract.ts'
import { effectiveOf } from '../deadline.ts'
import { bounds, enterDraft } from './enter-draft.ts'
import { holdPeople, type Overlap, overlapsOf } from './overlaps.ts'
import { type Party, whoFlies } from './who-flies.ts'

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
    const against = againstPolicy(policy, offers, wish, act.now)
    if (against) return against
    if (effectiveOf({ offers, leadHours: policy.leadHours }) <= act.now) return refused('too-late-to-book')
    const flying = await whoFlies(act, session, wish)
    if (!flying.ok) return flying
    const people = [flying.value.owner, ...flying.value.colleagues].map(({ id }) => id)
    await holdPeople(act, people)
    const found = await overlapsOf(act, session.companyId, people, offers)
    const overlaps = toldTo(flying.value, found)
    if (overlaps.length > 0 && policy.blockOverlap) return refused('overlap-refused', { overlaps })
    if (overlaps.length > 0 && !wish.evenOverlapping) return refused('overlapping-trip', { overlaps })
    const id = world.random.id()
    const draft = { id, ref, connector: carrier.name, party: flying.value, offers, wish }
    const passengers = await enterDraft(act, world, draft)
    if (!passengers) return refused('not-own-trip')
    return doneWith({ id, state: 'draft' as const, passengers })
  })
}

/** A colleague's flights are his own affair: of him is told that he is elsewhere, not where (S1-20). */
const toldTo = ({ owner }: Party, overlaps: readonly Overlap[]) =>
  overlaps.map((overlap) => (overlap.personId === owner.id ? overlap : { personId: overlap.personId }))

/** What the company's policy has against it; it may have changed since the offers were shown. */
function againstPolicy(policy: TravelPolicy, offers: readonly Offer[], { reason }: TripWish, now: Date) {
  const judged = offers.map((offer) => judgeOffer(policy, offer, now))
  const causes = [...new Set(judged.flatMap((one) => one.causes))]
  if (judged.some(({ verdict }) => verdict === 'refused')) return refused('against-policy', { causes })
  if (!reason && judged.some(({ verdict }) => verdict === 'needs-reason'))
    return refused('reason-needed', { causes })
  return undefined
}

/** Each flight leaves after the one before has landed. */
const isInOrder = (offers: readonly Offer[]) =>
  offers.every((offer, n) => {
    const before = offers[n - 1]
    return !before || before.arrivesAt < offer.departsAt
  })
