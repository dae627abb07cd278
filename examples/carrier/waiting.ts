import { randomUUID } from 'node:crypto'
import { flightOf, keyOf, taken } from './inventory.ts'
import type { Books, Offer } from './orders.ts'

const hour = 3_600_000

/** Whether every flight has so many seats left. */
export const hasRoom = (books: Books, offers: readonly Offer[], count: number): boolean =>
  offers.every(({ id }) => taken(books, keyOf(id)) + count <= flightOf(books, id).capacity)

/** Gives seats that have become free to whoever waits for them, the longest first, and tells of it. */
export function seatWaiting(books: Books, now: number): void {
  for (const order of books.orders.values()) {
    const isWaiting = order.state === 'waiting' && Date.parse(order.holdUntil) > now
    if (!isWaiting || !hasRoom(books, order.offers, order.passengers.length)) continue
    const until = (ms: number) => new Date(Math.min(Date.parse(order.holdUntil), now + ms)).toISOString()
    const version = order.version + 1
    const news = {
      ...{ id: randomUUID(), orderId: order.id, ref: order.ref, version },
      ...{ kind: 'seats-confirmed', at: new Date(now).toISOString() },
    }
    books.write(
      {
        order: {
          ...order,
          state: 'held',
          version,
          holdUntil: until(72 * hour),
          priceUntil: until(24 * hour),
        },
      },
      { news },
    )
  }
}
