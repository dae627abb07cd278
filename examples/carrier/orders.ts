import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'

export interface Offer {
  id: string
  flight: string
  origin: string
  destination: string
  departsAt: string
  arrivesAt: string
  aircraft: string
  fareFamily: Family
  fare: number
  seatsLeft: number
  buyUntil: string
}
export type Family = 'flexible' | 'saver' | 'early'

export interface HoldWish {
  offerIds: string[]
  passengers: { n: number }[]
  /** Without free seats be put on the waiting list. */
  wait?: boolean | undefined
}

export interface Document {
  number: string
  passenger: number
  segment: number
  state: 'open' | 'exchanged' | 'refunded' | 'void'
  amount: number
  refundUntil?: string
}

export interface Order {
  id: string
  ref: string
  state: 'waiting' | 'held' | 'issued' | 'cancelled' | 'expired' | 'refunded'
  version: number
  holdUntil: string
  priceUntil: string
  amount: number
  offers: Offer[]
  documents: Document[]
  passengers: { n: number }[]
  issuedAt?: string
  confirmed: Record<string, string>
}

export interface News {
  id: string
  orderId: string
  ref: string
  version: number
  kind: string
  at: string
}

/** What became of a flight, besides the timetable. */
export interface Flight {
  surcharge: number
  capacity: number
  delayMs: number
  cancelled: boolean
}

type Line = { order: Order } | { flight: Flight; key: string } | { news: News } | { document: number }

/**
 * Everything this carrier must not forget, in a file that is only added to. A line is on the disk before anybody is
 * answered: killed at any moment, the carrier knows after its next start what it has said.
 */
export class Books {
  readonly orders = new Map<string, Order>()
  readonly flights = new Map<string, Flight>()
  readonly news: News[] = []
  document = 0
  readonly #file: number

  constructor(path: string) {
    if (existsSync(path))
      for (const line of readFileSync(path, 'utf8').split('\n'))
        if (line.endsWith('}')) this.#take(JSON.parse(line))
    this.#file = openSync(path, 'a')
  }

  write(...lines: Line[]): void {
    appendFileSync(this.#file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    fsyncSync(this.#file)
    for (const line of lines) this.#take(line)
  }

  byRef(ref: string): Order | undefined {
    return [...this.orders.values()].find((order) => order.ref === ref)
  }

  close(): void {
    closeSync(this.#file)
  }

  #take(line: Line): void {
    if ('order' in line) this.orders.set(line.order.id, line.order)
    else if ('flight' in line) this.flights.set(line.key, line.flight)
    else if ('news' in line) this.news.push(line.news)
    else this.document = line.document
  }
}
