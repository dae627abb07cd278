import { randomUUID } from 'node:crypto'
import { flightOf, offerOf, refundUntilOf, rules } from './inventory.ts'
import type { Books, Document, HoldWish, Offer, Order } from './orders.ts'
import { hasRoom } from './waiting.ts'

/** A clear no; nothing was done. */
export class No extends Error {}

interface Quote {
  id: string
  orderId: string
  version: number
  kind: 'cancel' | 'refund' | 'change'
  fee: number
  refund: number
  until: string
  offers?: Offer[]
}

const hour = 3_600_000
const dayOf = (ms: number) => new Date(ms + 9 * hour).toISOString().slice(0, 10)

/** What this carrier sells, changes and takes back. One process, one thread: each of these runs to its end alone. */
export class Selling {
  readonly #books: Books
  readonly #now: () => number
  readonly #quotes = new Map<string, Quote>()

  constructor(books: Books, now: () => number) {
    this.#books = books
    this.#now = now
  }

  hold(ref: string, { offerIds, passengers, wait = false }: HoldWish): Order {
    const known = this.#books.byRef(ref)
    if (known) return this.order(known.id)
    for (const { id } of this.#books.orders.values()) this.order(id)
    const offers = offerIds.map((id) => this.#asShown(id))
    const state = hasRoom(this.#books, offers, passengers.length) ? 'held' : 'waiting'
    if (state === 'waiting' && !wait) throw new No('sold-out')
    const ends = [
      ...(state === 'held' ? [this.#now() + 72 * hour] : []),
      ...offers.map(({ buyUntil }) => Date.parse(buyUntil)),
    ]
    const holdUntil = Math.min(...ends)
    const priceUntil = Math.min(holdUntil, this.#now() + 24 * hour)
    const amount = offers.reduce((sum, { fare }) => sum + fare * passengers.length, 0)
    return this.#write({
      ...{
        id: randomUUID(),
        ref,
        state,
        version: 1,
        amount,
        offers,
        documents: [],
        passengers,
        confirmed: {},
      },
      ...{ holdUntil: new Date(holdUntil).toISOString(), priceUntil: new Date(priceUntil).toISOString() },
    })
  }

  issue(orderId: string, atMost: number): Order {
    const order = this.order(orderId)
    if (order.state === 'issued') return order
    if (order.state !== 'held') throw new No(order.state === 'expired' ? 'order-expired' : 'not-held')
    const isKept = this.#now() < Date.parse(order.priceUntil)
    const offers = isKept ? order.offers : order.offers.map(({ id }) => offerOf(this.#books, id) ?? fail())
    const amount = offers.reduce((sum, { fare }) => sum + fare * order.passengers.length, 0)
    if (amount > atMost) throw new No('price-moved')
    const numbers = this.#numbers(order.passengers.length)
    const documents = offers.flatMap((offer, at) => tickets(order, numbers, at + 1, offer))
    const issuedAt = new Date(this.#now()).toISOString()
    return this.#write({
      ...order,
      state: 'issued',
      version: order.version + 1,
      offers,
      amount,
      documents,
      issuedAt,
    })
  }

  quoteCancel(orderId: string): Quote {
    const order = this.order(orderId)
    if (order.state === 'held' || order.state === 'waiting')
      return this.#quote(order, { kind: 'cancel', fee: 0, refund: 0 })
    if (order.state !== 'issued') throw new No(order.state === 'expired' ? 'order-expired' : 'not-issued')
    if (dayOf(Date.parse(order.issuedAt ?? '')) === dayOf(this.#now()))
      return this.#quote(order, { kind: 'cancel', fee: 0, refund: order.amount })
    const open = order.documents.filter(({ state }) => state === 'open')
    const refund = open.reduce((sum, document) => sum + this.#back(order, document), 0)
    if (refund === 0) throw new No('not-refundable')
    const amount = open.reduce((sum, document) => sum + document.amount, 0)
    return this.#quote(order, { kind: 'refund', fee: amount - refund, refund })
  }

  quoteChange(orderId: string, offerIds: string[]): Quote {
    const order = this.order(orderId)
    if (order.state !== 'issued') throw new No('not-issued')
    if (order.offers.some((offer) => !rules[offer.fareFamily].changeable)) throw new No('not-changeable')
    const count = order.passengers.length
    const offers = offerIds.map((id) => this.#asShown(id))
    if (!hasRoom(this.#books, offers, count)) throw new No('sold-out')
    const fee = order.offers.reduce((sum, { fareFamily }) => sum + rules[fareFamily].changeFee * count, 0)
    const dearer =
      (offers.reduce((sum, { fare }) => sum + fare, 0) -
        order.offers.reduce((sum, { fare }) => sum + fare, 0)) *
      count
    return this.#quote(order, { kind: 'change', fee, refund: -fee - dearer, offers })
  }

  confirm(orderId: string, quoteId: string, ref: string): Order {
    const order = this.order(orderId)
    if (order.confirmed[ref] === quoteId) return order
    const quote = this.#quotes.get(quoteId)
    const isGood =
      quote?.orderId === orderId && quote.version === order.version && Date.parse(quote.until) > this.#now()
    if (!quote || !isGood) throw new No('quote-gone')
    const then = { ...order, version: order.version + 1, confirmed: { ...order.confirmed, [ref]: quoteId } }
    if (!quote.offers) {
      const after = quote.kind === 'cancel' ? ('void' as const) : ('refunded' as const)
      const documents = order.documents.map((one) => (one.state === 'open' ? { ...one, state: after } : one))
      return this.#write({ ...then, state: quote.kind === 'cancel' ? 'cancelled' : 'refunded', documents })
    }
    const numbers = this.#numbers(order.passengers.length)
    const old = order.documents.map((one) =>
      one.state === 'open' ? { ...one, state: 'exchanged' as const } : one,
    )
    const documents = [...old, ...quote.offers.flatMap((offer, at) => tickets(order, numbers, at + 1, offer))]
    const amount = quote.offers.reduce((sum, { fare }) => sum + fare * order.passengers.length, 0)
    return this.#write({ ...then, offers: quote.offers, documents, amount })
  }

  /** An order as it is at this moment; held or waiting past its time, it has expired. */
  order(id: string): Order {
    const order = this.#books.orders.get(id)
    if (!order) throw new No('order-unknown')
    const isLive = order.state === 'held' || order.state === 'waiting'
    const isOver = isLive && Date.parse(order.holdUntil) <= this.#now()
    return isOver ? this.#write({ ...order, state: 'expired', version: order.version + 1 }) : order
  }

  #asShown(id: string): Offer {
    const offer = offerOf(this.#books, id)
    if (!offer || flightOf(this.#books, id).cancelled || Date.parse(offer.buyUntil) <= this.#now())
      throw new No('offer-gone')
    if (offer.id !== id) throw new No('price-moved')
    return offer
  }

  #back({ offers }: Order, { segment, amount }: Document): number {
    const offer = offers[segment - 1] ?? fail()
    if (flightOf(this.#books, offer.id).cancelled) return amount
    const { refundable, cancelFee } = rules[offer.fareFamily]
    return refundable ? Math.max(0, amount - cancelFee) : 0
  }

  #quote(order: Order, reckoned: Pick<Quote, 'kind' | 'fee' | 'refund' | 'offers'>): Quote {
    const until = new Date(this.#now() + hour / 4).toISOString()
    const quote = { id: randomUUID(), orderId: order.id, version: order.version, until, ...reckoned }
    this.#quotes.set(quote.id, quote)
    return quote
  }

  #numbers(count: number): string[] {
    const first = this.#books.document + 1
    this.#books.write({ document: this.#books.document + count })
    return Array.from({ length: count }, (_, n) => `000${String(first + n).padStart(10, '0')}`)
  }

  #write(order: Order): Order {
    this.#books.write({ order })
    return order
  }
}

const tickets = (
  { passengers }: Order,
  numbers: string[],
  segment: number,
  { fare: amount, departsAt, fareFamily }: Offer,
): Document[] => {
  const refundUntil = refundUntilOf(departsAt, fareFamily)
  return passengers.map(({ n }, at) => ({
    ...{ number: numbers[at] ?? '', passenger: n, segment, state: 'open' as const, amount },
    ...(refundUntil && { refundUntil }),
  }))
}

function fail(): never {
  throw new Error('The books do not fit together.')
}
