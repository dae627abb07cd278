import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CarrierProcess, httpRig } from '../../../../test/support/carriers.ts'
import { type Answer, CarrierAway, OutcomeUnknown } from '../connector.ts'
import { httpCarrier } from './http-carrier.ts'
import { carrierOpenApi } from './openapi.ts'

const taro = { n: 1, kana: { family: 'サトウ', given: 'タロウ' } }
const given = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

describe('hazard 3: a carrier that answers late or never', () => {
  let rig: CarrierProcess
  beforeAll(async () => {
    rig = await httpRig(1500)
  })
  afterAll(() => rig.close())

  const held = async (days: number) => {
    const on = rig.dayAhead(days)
    const [offer] = await rig.carrier.search({ origin: 'HND', destination: 'CTS', on, passengers: 1 })
    if (!offer) throw new Error('There is no offer.')
    return given(await rig.carrier.hold({ offerIds: [offer.id], passengers: [taro], ref: rig.id() }))
  }

  it('killed in the middle of an issue, it is asked what became of it, and the ticket is written once', async () => {
    const order = await held(40)
    const wish = { orderId: order.id, ref: order.ref, atMost: order.amount }
    await rig.hang('issue')
    const lost = expect(rig.carrier.issue(wish)).rejects.toThrow(OutcomeUnknown)
    // The line of the ticket is on the disk; the answer has not left.
    await rig.carrier.events(undefined)
    await rig.kill()
    await lost
    await expect(rig.carrier.get({ ref: order.ref })).rejects.toThrow(CarrierAway)
    await expect(rig.carrier.issue(wish)).rejects.toThrow(OutcomeUnknown)
    await rig.start()
    const found = await rig.carrier.get({ ref: order.ref })
    expect(found).toMatchObject({ state: 'issued', documents: [{ state: 'open' }] })
    expect(given(await rig.carrier.issue(wish))).toEqual(found)
  })

  it('later than the time it has, it counts as unknown and not as a no', async () => {
    const order = await held(41)
    await rig.hang('issue')
    const wish = { orderId: order.id, ref: order.ref, atMost: order.amount }
    await expect(rig.carrier.issue(wish)).rejects.toThrow(OutcomeUnknown)
    expect((await rig.carrier.get({ ref: order.ref }))?.state).toBe('issued')
  })

  it('is asked again where nothing can happen twice, and never where something could', async () => {
    const order = await held(42)
    await rig.loseAnswer('before', 'search')
    const way = { origin: 'HND', destination: 'CTS', on: rig.dayAhead(42), passengers: 1 }
    expect((await rig.carrier.search(way)).length).toBeGreaterThan(0)
    await rig.loseAnswer('before', 'hold')
    const wish = { offerIds: order.offers.map(({ id }) => id), passengers: [taro], ref: rig.id() }
    await expect(rig.carrier.hold(wish)).rejects.toThrow(OutcomeUnknown)
    expect(await rig.carrier.get({ ref: wish.ref })).toBeUndefined()
    expect(given(await rig.carrier.hold(wish)).state).toBe('held')
  })
})

it('nobody at the address: a search has no answer, a hold is unknown', async () => {
  const nobody = httpCarrier({ origin: 'http://127.0.0.1:1', token: undefined, timeoutMs: 500 })
  await expect(
    nobody.search({ origin: 'HND', destination: 'CTS', on: '2026-01-01', passengers: 1 }),
  ).rejects.toThrow(CarrierAway)
  await expect(nobody.hold({ offerIds: ['x'], passengers: [taro], ref: 'x' })).rejects.toThrow(OutcomeUnknown)
})

it('docs/carrier-openapi.json is the contract the code speaks', () => {
  expect(JSON.parse(readFileSync('docs/carrier-openapi.json', 'utf8'))).toEqual(carrierOpenApi())
})
