import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reserveTry, triesOf } from '#platform/tries/tries.ts'
import { type Gate, newGate, newTraveller } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { networkTries } from '../password-tries.ts'

let world: TestWorld
let networks = 0
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** A browser in a network of its own where so many tries at the members' door were wrong. */
async function inNetwork(wrong: number): Promise<Gate> {
  const gate = newGate(world, { ip: `192.0.${++networks}.8` })
  await gate.begin('member')
  for (let n = 0; n < wrong; n++) await reserveTry(world, networkTries('member', gate.visit().network))
  return gate
}

const used = async (gate: Gate) =>
  (await triesOf(world, networkTries('member', gate.visit().network))).strangers

describe('a network at the members’ door', () => {
  it('attack-06 is slowed when it walks through many numbers, and no other network is', async () => {
    const member = await newTraveller(world)
    const gate = await inNetwork(99)
    expect(await gate.password('7654321', 'not-this-one-7')).toMatchObject({ refusal: 'not-recognised' })
    expect(await gate.password(member.number, member.password)).toMatchObject({ refusal: 'not-recognised' })
    expect(await used(gate)).toBe(100)
    const elsewhere = await inNetwork(0)
    expect(await elsewhere.password(member.number, member.password)).toMatchObject({
      value: { step: 'code' },
    })
  })

  it('gets the place of a right password back, and none of a wrong one', async () => {
    const [member, card] = [await newTraveller(world), await newTraveller(world, { status: 'temporary' })]
    const gate = await inNetwork(98)
    await gate.password(member.number, 'not-this-one-7')
    expect(await gate.password(card.number, card.password)).toMatchObject({ refusal: 'temporary-card' })
    expect(await used(gate)).toBe(99)
    expect(await gate.password(member.number, member.password)).toMatchObject({ value: { step: 'code' } })
    expect(await used(gate)).toBe(99)
  })

  it('attack-07 leaves the member his own device, whatever his network did', async () => {
    const member = await newTraveller(world)
    const gate = await inNetwork(0)
    await gate.password(member.number, member.password)
    const mails = await world.mailTo(member.address)
    await gate.code(/: (\d{6})$/m.exec(mails.at(-1)?.text ?? '')?.[1] ?? '')
    for (let n = 0; n < 103; n++) await reserveTry(world, networkTries('member', gate.visit().network))
    await gate.begin('member')
    expect(await gate.password(member.number, member.password)).toMatchObject({ value: { step: 'done' } })
  })
})
