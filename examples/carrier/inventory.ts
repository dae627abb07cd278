import type { Books, Family, Flight, Offer } from './orders.ts'

const hour = 3_600_000
const japan = 9 * hour
const ways: Record<string, number> = { 'HND-CTS': 90, 'CTS-HND': 95, 'HND-OKA': 165, 'OKA-HND': 150 }
const share: Record<Family, number> = { flexible: 1, saver: 0.64, early: 0.42 }
const daysAhead: Record<Family, number> = { flexible: 0, saver: 3, early: 21 }

export const rules = {
  flexible: { changeable: true, changeFee: 0, refundable: true, cancelFee: 440, refundDays: 30 },
  saver: { changeable: true, changeFee: 3300, refundable: true, cancelFee: 5500, refundDays: 10 },
  early: { changeable: false, changeFee: 0, refundable: false, cancelFee: 0, refundDays: 0 },
}

/** Eight flights a day on each of a few ways; whoever copies this puts his own timetable here. */
export function offersOn(
  books: Books,
  way: { origin: string; destination: string; on: string },
  now: number,
): Offer[] {
  const takes = ways[`${way.origin}-${way.destination}`]
  if (!takes) return []
  return Array.from({ length: 8 }, (_, n) => n).flatMap((n) =>
    (['flexible', 'saver', 'early'] as const)
      .map((family) => offerOf(books, [way.origin, way.destination, way.on, n, family].join('.')))
      .filter((offer) => offer !== undefined)
      .filter((offer) => Date.parse(offer.buyUntil) > now && !flightOf(books, offer.id).cancelled),
  )
}

/** The flight an offer is on, as it stands. */
export const flightOf = (books: Books, offerId: string): Flight =>
  books.flights.get(keyOf(offerId)) ?? { surcharge: 0, capacity: 160, delayMs: 0, cancelled: false }

export const keyOf = (offerId: string) => offerId.split('.').slice(0, 4).join('.')

/** An offer as it stands now. An id may carry the fare it was shown at, as its last piece. */
export function offerOf(books: Books, id: string): Offer | undefined {
  const [origin = '', destination = '', on = '', n = '', family = ''] = id.split('.')
  const takes = ways[`${origin}-${destination}`]
  const midnight = Date.parse(`${on}T00:00:00+09:00`)
  if (!takes || Number.isNaN(midnight) || !(family in share) || !/^[0-7]$/.test(n)) return undefined
  const key = `${origin}.${destination}.${on}.${n}`
  const flight = flightOf(books, key)
  const departs = midnight + (7 + Number(n) * 1.5) * hour + flight.delayMs
  const fareFamily = family as Family
  const day = ((midnight + japan) / (24 * hour)) % 13
  const fare =
    Math.round(((20_000 + takes * 100 + day * 200 + flight.surcharge) * share[fareFamily]) / 100) * 100
  const ahead = daysAhead[fareFamily]
  return {
    ...{
      id: `${key}.${family}.${fare}`,
      flight: `X${origin === 'HND' ? 1 : 2}${n}`,
      origin,
      destination,
      fareFamily,
      fare,
    },
    ...{ departsAt: iso(departs), arrivesAt: iso(departs + takes * 60_000), aircraft: '738' },
    seatsLeft: Math.max(0, Math.min(9, flight.capacity - taken(books, key))),
    buyUntil: iso(ahead === 0 ? departs - 20 * 60_000 : midnight + (1 - ahead) * 24 * hour),
  }
}

/** Seats that are held or sold on a flight. */
export function taken(books: Books, key: string): number {
  const live = [...books.orders.values()].filter(({ state }) => state === 'held' || state === 'issued')
  return live.reduce(
    (sum, { offers, passengers }) =>
      sum + offers.filter(({ id }) => keyOf(id) === key).length * passengers.length,
    0,
  )
}

const iso = (ms: number) => new Date(ms).toISOString()

/** To the end of the last day, in Japan, on which an unused ticket is given back; none where the fare gives nothing. */
export function refundUntilOf(departsAt: string, family: Family): string | undefined {
  const { refundable, refundDays } = rules[family]
  if (!refundable) return undefined
  const inJapan = Date.parse(departsAt) + japan
  return new Date(inJapan - (inJapan % (24 * hour)) + (refundDays + 1) * 24 * hour - japan).toISOString()
}
