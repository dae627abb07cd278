/**
 * A carrier's system in a few files, to try the connection with and to copy from. It knows nothing of Sekisho but what
 * docs/carrier-openapi.json says, keeps its books in one file, and can be killed at any moment.
 *
 *   npx node examples/carrier/carrier.ts --port 4100 --books .carrier-books --token a-token-of-16-characters
 *
 * With --control it also takes POST /control: faults, and another time. For tests only.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { flightOf, keyOf, offerOf, offersOn, rules, taken } from './inventory.ts'
import { Books } from './orders.ts'
import { No, Selling } from './selling.ts'
import { seatWaiting } from './waiting.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4100' },
    books: { type: 'string', default: '.carrier-books' },
    token: { type: 'string', default: '' },
    control: { type: 'boolean', default: false },
  },
})

const books = new Books(values.books)
let ahead = 0
const now = () => Date.now() + ahead
const selling = new Selling(books, now)
/** A call of this method is lost: its question, its answer, or it hangs once it was done. */
let fault: { operation: string; how: 'before' | 'after' | 'hang' } | undefined

type Body = Record<string, never>

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://carrier')
  const body = request.method === 'GET' ? {} : ((await json(request)) as Body)
  if (values.control && url.pathname === '/control') return send(response, 200, control(body))
  if (values.token && request.headers.authorization !== `Bearer ${values.token}`)
    return send(response, 401, {})
  const [first = '', id = '', what = ''] = url.pathname.split('/').slice(1).map(decodeURIComponent)
  const operation = `${request.method} ${first}${what && `/${what}`}`
  const struck = fault?.operation === operation ? fault.how : undefined
  if (struck) fault = undefined
  if (struck === 'before') return void request.socket.destroy()
  // Whoever waits comes first: seats that have become free are given out before anybody else asks.
  seatWaiting(books, now())
  const [status, said] = outcomeOf(() => does(operation, id, { url, body }))
  if (struck === 'after') return void request.socket.destroy()
  if (struck === 'hang') return
  send(response, status, said)
}

function outcomeOf(work: () => object): [number, object] {
  try {
    return [200, work()]
  } catch (fault) {
    if (!(fault instanceof No)) throw fault
    return [fault.message === 'order-unknown' ? 404 : 409, { refusal: fault.message }]
  }
}

function does(operation: string, id: string, { url, body }: { url: URL; body: Body }): object {
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  switch (operation) {
    case 'GET offers': {
      if (!id) return search(asked)
      const offer = offerOf(books, id)
      if (!offer || flightOf(books, id).cancelled) throw new No('offer-gone')
      return { offer, rules: rules[offer.fareFamily] }
    }
    case 'PUT orders':
      return selling.hold(id, {
        offerIds: body.offerIds ?? [],
        passengers: body.passengers ?? [],
        wait: body.wait,
      })
    case 'GET orders':
      return selling.order(books.byRef(id)?.id ?? '')
    case 'GET carrier-orders':
      return selling.order(id)
    case 'POST carrier-orders/issue':
      return selling.issue(id, body.atMost ?? 0)
    case 'POST carrier-orders/quotes':
      return body.kind === 'change' ? selling.quoteChange(id, body.offerIds ?? []) : selling.quoteCancel(id)
    case 'POST carrier-orders/confirmations':
      return selling.confirm(id, body.quoteId ?? '', body.ref ?? '')
    case 'GET events':
      return { events: newsAfter(asked('since')) }
    default:
      throw new No('offer-gone')
  }
}

function search(asked: (name: string) => string): object {
  const way = { origin: asked('origin'), destination: asked('destination'), on: asked('on') }
  const offers = offersOn(books, way, now())
  const isShown = (seatsLeft: number) => asked('full') === 'true' || seatsLeft >= Number(asked('passengers'))
  return { offers: offers.filter(({ seatsLeft }) => isShown(seatsLeft)) }
}

const newsAfter = (since: string) =>
  books.news.slice(books.news.findIndex(({ id }) => id === since) + 1).slice(0, 100)

/** What a test may do to this carrier. */
function control(wish: {
  advanceMs?: number
  fault?: typeof fault
  flight?: string
  happens?: string
}): object {
  ahead += wish.advanceMs ?? 0
  if (wish.fault) fault = wish.fault
  if (wish.flight && wish.happens) happen(wish.flight, wish.happens)
  return {}
}

function happen(offerId: string, what: string): void {
  const [key, flight] = [keyOf(offerId), { ...flightOf(books, offerId) }]
  if (what === 'price-moved') flight.surcharge += 3000
  if (what === 'sold-out') flight.capacity = taken(books, key)
  if (what === 'schedule-change') flight.delayMs += 45 * 60_000
  if (what === 'flight-cancelled') flight.cancelled = true
  books.write({ key, flight })
  if (what !== 'schedule-change' && what !== 'flight-cancelled') return
  for (const order of books.orders.values()) {
    if (!order.offers.some(({ id }) => keyOf(id) === key)) continue
    const offers = order.offers.map((offer) => ({ ...offer, ...timesOf(offer.id) }))
    const version = order.version + 1
    const kind = what === 'schedule-change' ? 'schedule-changed' : what
    const news = {
      id: randomUUID(),
      orderId: order.id,
      ref: order.ref,
      version,
      kind,
      at: new Date(now()).toISOString(),
    }
    books.write({ order: { ...order, version, offers } }, { news })
  }
}

function timesOf(offerId: string) {
  const offer = offerOf(books, offerId)
  return offer && { departsAt: offer.departsAt, arrivesAt: offer.arrivesAt }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

createServer((request, response) => {
  answer(request, response).catch((fault) => {
    console.error(fault)
    send(response, 500, {})
  })
}).listen(Number(values.port), '127.0.0.1', () =>
  console.log(`The carrier answers at http://127.0.0.1:${values.port}.`),
)
