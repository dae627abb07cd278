import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { isInOrder } from '../../bookings/holding/in-order.ts'
import { type Answer, CarrierAway, type Offer, type Quote } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import type { ServicingWish } from '../contract.ts'
import { asTold, type Told } from '../settling/carrier-said.ts'
import type { Change, NewFlight } from './change.ts'

/** What the carrier quoted, and to which flights, where the trip is to be changed. */
export type Quoted = Quote & { readonly change?: Change }
export type NotQuoted = Told | 'carrier-away' | 'flights-out-of-order'

type ChangeWish = Extract<ServicingWish, { kind: 'change' }>

/** Asks the carrier for a quote, outside any transaction: it changes nothing. */
export async function askForQuote(
  world: World,
  orderId: string,
  wish: ServicingWish,
): Promise<Outcome<NotQuoted, Quoted>> {
  const carrier = connectorOf(world)
  try {
    if (wish.kind !== 'change') return told(await carrier.quoteCancel(orderId))
    const change = await changeFor(world, orderId, wish)
    if (!change.ok) return change
    const { offerIds } = change.value
    const answer = told(await carrier.quoteChange({ orderId, offerIds }))
    return answer.ok ? doneWith({ ...answer.value, change: change.value }) : answer
  } catch (fault) {
    if (fault instanceof CarrierAway) return refused('carrier-away')
    throw fault
  }
}

const told = <T>(answer: Answer<T>): Outcome<Told, T> =>
  answer.ok ? answer : refused(asTold(answer.refusal))

/** What a wish would make of the trip: what does not change stays as the carrier has it, what does is priced anew. */
async function changeFor(
  world: World,
  orderId: string,
  { flights, reason, evenOverlapping }: ChangeWish,
): Promise<Outcome<NotQuoted, Change>> {
  const carrier = connectorOf(world)
  const was = (await carrier.get({ orderId }))?.offers ?? []
  const chosen = new Map<number, Offer>()
  for (const { segment, offerId } of flights) {
    const answer = told(await carrier.price(offerId))
    if (!answer.ok) return answer
    chosen.set(segment, answer.value.offer)
  }
  const after = was.map((old, n) => chosen.get(n + 1) ?? old)
  if (!isInOrder(after)) return refused('flights-out-of-order')
  const replaced = was.filter((_, n) => chosen.has(n + 1))
  const added = after.filter((_, n) => chosen.has(n + 1))
  return doneWith({
    offerIds: after.map(({ id }) => id),
    flights: added.map(newFlight),
    isSameWay: added.every((to, n) => wayOf(to) === wayOf(replaced[n])),
    ...{ reason, evenOverlapping },
  })
}

const newFlight = ({ flight, departsAt, arrivesAt, fareFamily, fare }: Offer): NewFlight => ({
  ...{ flight, departsAt, arrivesAt, fareFamily, fare },
})

const wayOf = (offer: Offer | undefined) => `${offer?.origin} ${offer?.destination}`
