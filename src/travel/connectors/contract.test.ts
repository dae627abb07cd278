import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpRig, type Rig, simulatorRig } from '../../../test/support/carriers.ts'
import { type Answer, OutcomeUnknown, type Passenger } from './connector.ts'

const taro: Passenger = { n: 1, kana: { family: 'サトウ', given: 'タロウ' } }
const jiro: Passenger = { n: 2, kana: { family: 'サトウ', given: 'ジロウ' } }

const given = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

/** What every carrier must do, whichever way it is spoken to. */
describe.each([
  ['the demonstration’s, in this database', simulatorRig],
  ['one in a process of its own, over HTTP', httpRig],
] as const)('a carrier: %s', (_name, open) => {
  let rig: Rig
  beforeAll(async () => {
    rig = await open()
  })
  afterAll(() => rig.close())

  // A day for each test: what one of them does to a flight is nothing to the others.
  let day = 0
  const aDay = () => rig.dayAhead(30 + day++)
  const ref = () => rig.id()
  const offersOn = (on: string, passengers = 1) =>
    rig.carrier.search({ origin: 'HND', destination: 'CTS', on, passengers })
  const anOffer = async (family = 'flexible') => {
    const offer = (await offersOn(aDay())).find(({ fareFamily }) => fareFamily === family)
    if (!offer) throw new Error(`There is no offer in ${family}.`)
    return offer
  }
  const held = async (family = 'flexible', passengers = [taro]) => {
    const offer = await anOffer(family)
    return given(await rig.carrier.hold({ offerIds: [offer.id], passengers, ref: ref() }))
  }
  const issued = async (family = 'flexible', passengers = [taro]) => {
    const order = await held(family, passengers)
    return given(await rig.carrier.issue({ orderId: order.id, ref: order.ref, atMost: order.amount }))
  }

  it('offers flights of a day in families of fares, and none where nobody flies', async () => {
    const offers = await offersOn(aDay())
    expect(offers.length).toBeGreaterThan(5)
    expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length)
    for (const offer of offers) {
      expect(offer).toMatchObject({ origin: 'HND', destination: 'CTS' })
      expect(offer.arrivesAt > offer.departsAt).toBe(true)
      expect(offer.buyUntil < offer.departsAt).toBe(true)
      expect(offer.seatsLeft).toBeLessThanOrEqual(9)
      expect(Number.isInteger(offer.fare) && offer.fare > 0).toBe(true)
    }
    expect(
      await rig.carrier.search({ origin: 'CTS', destination: 'ISG', on: aDay(), passengers: 1 }),
    ).toEqual([])
  })

  it('prices an offer with its rules, and says when there is none', async () => {
    const offer = await anOffer()
    const { offer: now, rules } = given(await rig.carrier.price(offer.id))
    expect(now).toMatchObject({ id: offer.id, fare: offer.fare })
    expect(rules).toMatchObject({ changeable: true, refundable: true })
    expect(given(await rig.carrier.price((await anOffer('early')).id)).rules.refundable).toBe(false)
    expect(await rig.carrier.price('2026-13-13.none')).toEqual({ ok: false, refusal: 'offer-gone' })
  })

  it('holds seats until a time, at a price until a time that is no later', async () => {
    const order = await held('saver', [taro, jiro])
    expect(order).toMatchObject({ state: 'held', documents: [] })
    expect(order.priceUntil <= order.holdUntil).toBe(true)
    expect(order.offers).toHaveLength(1)
    expect(order.holdUntil <= (order.offers[0]?.buyUntil ?? 0)).toBe(true)
    expect(order.amount).toBe(2 * (order.offers[0]?.fare ?? 0))
  })

  it('holds once under one reference, however often and however many at a time it is asked', async () => {
    const wish = { offerIds: [(await anOffer()).id], passengers: [taro], ref: ref() }
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => rig.carrier.hold(wish)))
    const orders = [...answers, await rig.carrier.hold(wish)].map((answer) => given(answer))
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1)
    expect(await rig.carrier.get({ ref: wish.ref })).toEqual(orders[0])
    expect(await rig.carrier.get({ orderId: orders[0]?.id ?? '' })).toEqual(orders[0])
  })

  it('refuses what is no offer, what became dearer and what is sold out, and holds nothing then', async () => {
    const refused = async (offerId: string) => {
      const wish = { offerIds: [offerId], passengers: [taro], ref: ref() }
      const answer = await rig.carrier.hold(wish)
      expect(await rig.carrier.get({ ref: wish.ref })).toBeUndefined()
      return answer.ok ? 'held' : answer.refusal
    }
    expect(await refused('nothing')).toBe('offer-gone')
    const [dearer, full] = [await anOffer(), await anOffer()]
    await rig.changeFlight('price-moved', dearer)
    expect(await refused(dearer.id)).toBe('price-moved')
    await rig.changeFlight('sold-out', full)
    expect(await refused(full.id)).toBe('sold-out')
  })

  it('shows full flights to who asks for them, and lets him wait: who waited longer gets the seat that is given back', async () => {
    const offer = await anOffer()
    const hold = async (wait: boolean, reference = ref()) =>
      rig.carrier.hold({ offerIds: [offer.id], passengers: [taro], ref: reference, wait })
    const first = given(await hold(true))
    expect(first.state).toBe('held')
    await rig.changeFlight('sold-out', offer)
    const on = rig.dayAhead(29 + day)
    const shown = async (full: boolean) =>
      (await rig.carrier.search({ origin: 'HND', destination: 'CTS', on, passengers: 1, full })).find(
        ({ id }) => id === offer.id,
      )?.seatsLeft
    expect([await shown(false), await shown(true)]).toEqual([undefined, 0])
    expect(await hold(false)).toEqual({ ok: false, refusal: 'sold-out' })
    const [longer, shorter] = [given(await hold(true)), given(await hold(true))]
    expect(longer).toMatchObject({ state: 'waiting', documents: [] })
    expect(given(await hold(true, longer.ref)).id).toBe(longer.id)
    const issue = { orderId: longer.id, ref: longer.ref, atMost: longer.amount }
    expect(await rig.carrier.issue(issue)).toEqual({ ok: false, refusal: 'not-held' })

    const before = (await allNews()).at(-1)?.id
    const quote = given(await rig.carrier.quoteCancel(first.id))
    given(await rig.carrier.confirmCancel({ orderId: first.id, quoteId: quote.id, ref: ref() }))
    await rig.aMinute()
    const stateOf = async ({ id }: typeof longer) => (await rig.carrier.get({ orderId: id }))?.state
    expect([await stateOf(longer), await stateOf(shorter)]).toEqual(['held', 'waiting'])
    const news = await rig.carrier.events(before)
    expect(news.map(({ kind, ref }) => [kind, ref])).toEqual([['seats-confirmed', longer.ref]])
    expect(given(await rig.carrier.issue(issue)).state).toBe('issued')
  })

  it('holds all flights of a trip or none of them', async () => {
    const [out, back] = [await anOffer(), await anOffer()]
    await rig.changeFlight('sold-out', back)
    const trip = (offerIds: string[]) => rig.carrier.hold({ offerIds, passengers: [taro], ref: ref() })
    expect(await trip([out.id, back.id])).toEqual({ ok: false, refusal: 'sold-out' })
    const order = given(await trip([out.id, (await anOffer()).id]))
    expect(order.offers.map(({ departsAt }) => departsAt)).toHaveLength(2)
  })

  it('issues one ticket for each passenger and flight, and the same again when it is asked again', async () => {
    const order = await held('flexible', [taro, jiro])
    const wish = { orderId: order.id, ref: order.ref, atMost: order.amount }
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => rig.carrier.issue(wish)))
    for (const answer of answers) expect(given(answer)).toEqual(given(answers[0] as typeof answer))
    const { state, documents, version } = given(await rig.carrier.issue(wish))
    expect(state).toBe('issued')
    expect(version).toBe(order.version + 1)
    expect(documents.map(({ passenger, segment, state }) => [passenger, segment, state])).toEqual([
      [1, 1, 'open'],
      [2, 1, 'open'],
    ])
    expect(new Set(documents.map(({ number }) => number)).size).toBe(2)
    // Thirty days for this fare, each to its end in Japan: without it an unused ticket would be forfeited at once.
    const [flown] = order.offers
    for (const { refundUntil } of documents) {
      expect(refundUntil?.toISOString()).toMatch(/T15:00:00\.000Z$/)
      const days = ((refundUntil?.getTime() ?? 0) - (flown?.departsAt.getTime() ?? 0)) / 86_400_000
      expect(Math.ceil(days)).toBe(31)
    }
  })

  it('does not issue dearer than agreed, nor what is unknown, nor what is past its time', async () => {
    const order = await held()
    const issue = (orderId: string, atMost = order.amount) =>
      rig.carrier.issue({ orderId, ref: order.ref, atMost })
    expect(await issue(order.id, order.amount - 1)).toEqual({ ok: false, refusal: 'price-moved' })
    expect(await issue(ref())).toEqual({ ok: false, refusal: 'order-unknown' })
    await rig.advance(73 * 3_600_000)
    expect(await issue(order.id)).toEqual({ ok: false, refusal: 'order-expired' })
    expect(await rig.carrier.get({ ref: order.ref })).toMatchObject({ state: 'expired', documents: [] })
  })

  it('keeps the price until its own time, and asks the fare of the day after it', async () => {
    const [kept, over] = [await held(), await held()]
    const issue = ({ id, ref, amount }: typeof kept) =>
      rig.carrier.issue({ orderId: id, ref, atMost: amount })
    for (const { offers } of [kept, over]) if (offers[0]) await rig.changeFlight('price-moved', offers[0])
    expect(given(await issue(kept)).amount).toBe(kept.amount)
    await rig.advance(25 * 3_600_000)
    expect(await issue(over)).toEqual({ ok: false, refusal: 'price-moved' })
    const atAnyPrice = await rig.carrier.issue({ orderId: over.id, ref: over.ref, atMost: over.amount * 2 })
    expect(given(atAnyPrice).amount).toBeGreaterThan(over.amount)
  })

  it.each(['hold', 'issue'] as const)(
    'tells by our reference what became of a lost answer to %s',
    async (operation) => {
      const order = operation === 'issue' ? await held() : undefined
      const offer = await anOffer()
      const wish = { offerIds: [offer.id], passengers: [taro], ref: order?.ref ?? ref() }
      const call = () =>
        order
          ? rig.carrier.issue({ orderId: order.id, ref: order.ref, atMost: order.amount })
          : rig.carrier.hold(wish)
      const stateNow = async () => (await rig.carrier.get({ ref: wish.ref }))?.state
      await rig.loseAnswer('before', operation)
      await expect(call()).rejects.toThrow(OutcomeUnknown)
      expect(await stateNow()).toBe(order ? 'held' : undefined)
      await rig.loseAnswer('after', operation)
      await expect(call()).rejects.toThrow(OutcomeUnknown)
      expect(await stateNow()).toBe(order ? 'issued' : 'held')
      expect(given(await call()).state).toBe(order ? 'issued' : 'held')
    },
  )

  it('lets held seats go for nothing', async () => {
    const order = await held()
    const quote = given(await rig.carrier.quoteCancel(order.id))
    expect(quote).toMatchObject({ kind: 'cancel', fee: 0, refund: 0 })
    const wish = { orderId: order.id, quoteId: quote.id, ref: ref() }
    expect(given(await rig.carrier.confirmCancel(wish)).state).toBe('cancelled')
    expect(await rig.carrier.issue({ orderId: order.id, ref: order.ref, atMost: order.amount })).toEqual({
      ok: false,
      refusal: 'not-held',
    })
  })

  it('voids tickets of the same day, and refunds later by the rules of the fare, once', async () => {
    const voided = await issued('early')
    const whole = given(await rig.carrier.quoteCancel(voided.id))
    expect(whole).toMatchObject({ kind: 'cancel', fee: 0, refund: voided.amount })
    const [flexible, saver, early] = [await issued(), await issued('saver'), await issued('early')]
    const done = given(await rig.carrier.confirmCancel({ orderId: voided.id, quoteId: whole.id, ref: ref() }))
    expect(done).toMatchObject({ state: 'cancelled', documents: [{ state: 'void' }] })
    await rig.advance(26 * 3_600_000)
    expect(await rig.carrier.quoteCancel(early.id)).toEqual({ ok: false, refusal: 'not-refundable' })
    expect(given(await rig.carrier.quoteCancel(saver.id)).fee).toBe(5500)
    const quote = given(await rig.carrier.quoteCancel(flexible.id))
    expect(quote).toMatchObject({ kind: 'refund', fee: 440, refund: flexible.amount - 440 })
    const wish = { orderId: flexible.id, quoteId: quote.id, ref: ref() }
    const twice = await Promise.all([rig.carrier.confirmCancel(wish), rig.carrier.confirmCancel(wish)])
    for (const answer of twice)
      expect(given(answer)).toMatchObject({ state: 'refunded', documents: [{ state: 'refunded' }] })
    expect(await rig.carrier.confirmCancel({ ...wish, ref: ref() })).toEqual({
      ok: false,
      refusal: 'quote-gone',
    })
  })

  it('forgets a quote after its time', async () => {
    const order = await issued()
    const quote = given(await rig.carrier.quoteCancel(order.id))
    await rig.advance(16 * 60_000)
    const late = { orderId: order.id, quoteId: quote.id, ref: ref() }
    expect(await rig.carrier.confirmCancel(late)).toEqual({ ok: false, refusal: 'quote-gone' })
  })

  it('exchanges tickets for another flight, with the fee and the difference told first', async () => {
    const order = await issued('saver', [taro, jiro])
    const other = await anOffer('saver')
    const quote = given(await rig.carrier.quoteChange({ orderId: order.id, offerIds: [other.id] }))
    const dearer = 2 * (other.fare - (order.offers[0]?.fare ?? 0))
    expect(quote).toMatchObject({ kind: 'change', fee: 6600, refund: -6600 - dearer })
    const wish = { orderId: order.id, quoteId: quote.id, ref: ref() }
    const changed = given(await rig.carrier.confirmChange(wish))
    expect(changed).toMatchObject({
      state: 'issued',
      version: order.version + 1,
      amount: order.amount + dearer,
    })
    expect(changed.offers[0]?.departsAt).toEqual(other.departsAt)
    expect(changed.documents.map(({ state }) => state).toSorted()).toEqual([
      ...['exchanged', 'exchanged', 'open', 'open'],
    ])
    expect(given(await rig.carrier.confirmChange(wish))).toEqual(changed)
    const early = await issued('early')
    expect(await rig.carrier.quoteChange({ orderId: early.id, offerIds: [other.id] })).toEqual({
      ok: false,
      refusal: 'not-changeable',
    })
  })

  it('tells of a flight that moves and of one that is called off, and then gives everything back', async () => {
    const order = await issued('early')
    const before = (await allNews()).at(-1)?.id
    for (const fault of ['schedule-change', 'flight-cancelled'] as const)
      if (order.offers[0]) await rig.changeFlight(fault, order.offers[0])
    const news = await rig.carrier.events(before)
    expect(news.map(({ kind, orderId, ref, version }) => ({ kind, orderId, ref, version }))).toEqual([
      { kind: 'schedule-changed', orderId: order.id, ref: order.ref, version: order.version + 1 },
      { kind: 'flight-cancelled', orderId: order.id, ref: order.ref, version: order.version + 2 },
    ])
    expect(await rig.carrier.events(news[0]?.id)).toEqual([news[1]])
    const moved = await rig.carrier.get({ orderId: order.id })
    expect(moved?.version).toBe(order.version + 2)
    expect(moved?.offers[0]?.departsAt.getTime()).toBeGreaterThan(order.offers[0]?.departsAt.getTime() ?? 0)
    await rig.advance(26 * 3_600_000)
    expect(given(await rig.carrier.quoteCancel(order.id))).toMatchObject({ fee: 0, refund: order.amount })
  })

  async function allNews() {
    const news = await rig.carrier.events(undefined)
    for (let more = news; more.length === 100; news.push(...more))
      more = await rig.carrier.events(more.at(-1)?.id)
    return news
  }
})
