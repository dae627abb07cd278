import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reserveTry, triesOf } from '#platform/tries/tries.ts'
import { type Gate, type Manager, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { networkTries, passwordTries } from '../password-tries.ts'
import { authenticate } from '../sessions/authenticate.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const neutral = { ok: false, refusal: 'not-recognised' }
const strangers = async (manager: Manager) =>
  (await triesOf(world, passwordTries(manager.signInId))).strangers

async function fail(gate: Gate, manager: Manager, times: number) {
  await gate.begin('administrator')
  for (let n = 1; n <= times; n++)
    expect(await gate.password(manager.signInId, `not-this-one-${n}`)).toEqual(neutral)
}

async function reaches(gate: Gate, manager: Manager) {
  await gate.begin('administrator')
  const outcome = await gate.password(manager.signInId, manager.password)
  return outcome.ok ? outcome.value.step : outcome.refusal
}

describe('wrong passwords', () => {
  it('attack-06 evaluates five of 100 at once and makes the rest wait', async () => {
    const manager = await newManager(world)
    const gates = Array.from({ length: 100 }, (_, n) => newGate(world, { ip: `198.51.${n}.9` }))
    await Promise.all(gates.map((gate) => gate.begin('administrator')))
    await world.still(async () => {
      const wrong = gates.map((gate, n) => gate.password(manager.signInId, `not-this-one-${n}`))
      for (const outcome of await Promise.all(wrong)) expect(outcome).toEqual(neutral)
      expect(await strangers(manager)).toBe(5)
      expect(await reaches(newGate(world), manager)).toBe('not-recognised')
    })
    const why = (await world.facts('sign-in-refused'))
      .filter((fact) => fact.subject === manager.accountId)
      .map((fact) => fact.data.why)
    expect(why.filter((reason) => reason === 'wrong-password')).toHaveLength(5)
  })

  it('attack-06 lets ten right sign-ins of one person at once all pass', async () => {
    const manager = await newManager(world)
    const steps = await Promise.all(
      Array.from({ length: 10 }, (_, n) => reaches(newGate(world, { ip: `203.0.${n}.9` }), manager)),
    )
    expect(steps).toEqual(Array.from({ length: 10 }, () => 'code'))
  })

  it('attack-07 never locks the owner out of his own device, and leaves his sessions alone', async () => {
    const manager = await newManager(world)
    const own = newGate(world)
    await signIn(world, own, manager)
    const session = own.cookies.get('session')
    await fail(newGate(world, { ip: '192.0.2.4' }), manager, 12)
    expect(await reaches(own, manager)).toBe('done')
    expect(await authenticate(world, own.cookies.get('session'))).toBeDefined()
    expect(session).not.toBe(own.cookies.get('session'))
  })

  it('attack-07 neither counts nor prolongs the wait by what is tried during it', async () => {
    const manager = await newManager(world)
    const gate = newGate(world, { ip: '192.0.2.5' })
    await fail(gate, manager, 5)
    await world.advance({ seconds: 20 })
    await world.still(async () => {
      await fail(gate, manager, 10)
      expect(await strangers(manager)).toBe(5)
      expect(await reaches(gate, manager)).toBe('not-recognised')
    })
    await world.advance({ seconds: 11 })
    expect(await reaches(gate, manager)).toBe('code')
  })

  it('attack-07 doubles the wait with each further failure and audits its beginning and its end', async () => {
    const manager = await newManager(world)
    const gate = newGate(world, { ip: '192.0.2.6' })
    await fail(gate, manager, 5)
    await world.advance({ seconds: 31 })
    await fail(gate, manager, 1)
    await world.advance({ seconds: 31 })
    expect(await world.still(() => reaches(gate, manager))).toBe('not-recognised')
    await world.advance({ seconds: 30 })
    expect(await reaches(gate, manager)).toBe('code')
    const of = async (name: string) =>
      (await world.facts(name)).filter((fact) => fact.subject === manager.accountId).length
    expect(await of('sign-in-delayed')).toBe(2)
    expect(await of('sign-in-delay-ended')).toBe(1)
  })

  it('attack-32 takes the right password as fifth try and not as sixth', async () => {
    const [fifth, sixth] = [await newManager(world), await newManager(world)]
    const gate = newGate(world, { ip: '192.0.2.7' })
    await fail(gate, fifth, 4)
    expect(await reaches(gate, fifth)).toBe('code')
    await fail(gate, sixth, 5)
    expect(await world.still(() => reaches(gate, sixth))).toBe('not-recognised')
  })

  it('ASVS-6.3.1 JP-PPC-10-19 slows a network that walks through many IDs, and no other network', async () => {
    const [victim, fast] = [await newManager(world), newGate(world, { ip: '192.0.99.8' })]
    await fast.begin('administrator')
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        fast.password(`AB${String(n).padStart(3, '0')}CDE9`, 'not-this-one-7'),
      ),
    )
    // Seven more make the wait five minutes, the longest, however many of the hundred waited for their turn.
    for (let n = 0; n < 7; n++) {
      await world.advance({ minutes: 5, seconds: 1 })
      await fast.password(`AB${n}FGHJK9`, 'not-this-one-7')
    }
    expect(await world.still(() => reaches(newGate(world, { ip: '192.0.99.77' }), victim))).toBe(
      'not-recognised',
    )
    expect(await reaches(newGate(world, { ip: '192.0.100.8' }), victim)).toBe('code')
    await world.advance({ minutes: 5, seconds: 1 })
    expect(await reaches(newGate(world, { ip: '192.0.99.77' }), victim)).toBe('code')
  })

  it('lets an office of more than a hundred behind one network sign in with right passwords', async () => {
    const manager = await newManager(world)
    const gate = newGate(world, { ip: '192.0.98.8' })
    // Ninety-seven colleagues mistyped theirs.
    const counted = networkTries('administrator', gate.visit().network)
    for (let n = 0; n < 97; n++) await reserveTry(world, counted)
    for (let n = 0; n < 6; n++) expect(await reaches(gate, manager)).toBe('code')
  })
})
