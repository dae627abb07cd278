import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  codeTo,
  type Gate,
  newGate,
  newManager,
  signIn,
  upToCode,
  wrongCode,
} from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { beginRecovery } from '../recovery/begin-recovery.ts'
import { enterResetCode } from '../recovery/enter-reset-code.ts'
import { identify } from '../recovery/identify.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const notAccepted = { ok: false, refusal: 'code-not-accepted' }
const openSessionsOf = async (accountId: string) =>
  (
    await world.db.rows(
      sql`select id from identity_session where account_id = ${accountId} and ended_at is null`,
    )
  ).length

/** Guesses wrong `times` times and answers how often the guess was evaluated. */
async function guess(gate: Gate, code: string, times: number) {
  for (let n = 1; n <= times; n++) expect(await gate.code(wrongCode(code, n))).toEqual(notAccepted)
}

describe('tries at codes', () => {
  it('attack-02 evaluates at most five of 50 wrong codes at once, and then not even the right one', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const code = await upToCode(world, gate, manager)
    const wrong = Array.from({ length: 50 }, (_, n) => gate.code(wrongCode(code, n + 1)))
    for (const outcome of await Promise.all(wrong)) expect(outcome).toEqual(notAccepted)
    expect(await gate.code(code)).toEqual(notAccepted)
    expect(await openSessionsOf(manager.accountId)).toBe(0)
  })

  it('attack-03 counts over resends, repeated passwords and new journeys together', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await guess(gate, await upToCode(world, gate, manager), 2)
    await gate.resend()
    await guess(gate, await codeTo(world, manager.address), 1)
    await guess(gate, await upToCode(world, gate, manager), 1)
    const elsewhere = newGate(world)
    await guess(elsewhere, await upToCode(world, elsewhere, manager), 1)
    await elsewhere.resend()
    expect(await elsewhere.code(await codeTo(world, manager.address))).toEqual(notAccepted)
  })

  it('attack-32 takes the right code as fifth try and not as sixth', async () => {
    const [fifth, sixth] = [await newManager(world), await newManager(world)]
    const [first, second] = [newGate(world), newGate(world)]
    const right = await upToCode(world, first, fifth)
    await guess(first, right, 4)
    expect(await first.code(right)).toMatchObject({ value: { step: 'done' } })
    const refused = await upToCode(world, second, sixth)
    await guess(second, refused, 5)
    expect(await second.code(refused)).toEqual(notAccepted)
  })

  it('keeps tries of its own for a known device, which strangers cannot use up', async () => {
    const manager = await newManager(world)
    const own = newGate(world)
    await signIn(world, own, manager)
    const stranger = newGate(world)
    await guess(stranger, await upToCode(world, stranger, manager), 5)
    // The owner's browser now shows another system than before, so that a code is asked on the known device too.
    const moved = newGate(world, {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    for (const [name, value] of own.cookies) moved.cookies.set(name, value)
    expect(await moved.code(await upToCode(world, moved, manager))).toMatchObject({ value: { step: 'done' } })
  })

  it('lets a code be sent again three times in ten minutes and once more after that', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    await upToCode(world, gate, manager)
    for (let n = 0; n < 3; n++) expect(await gate.resend()).toMatchObject({ ok: true })
    expect(await gate.resend()).toEqual({ ok: false, refusal: 'too-many-resends' })
    expect(await gate.show()).toMatchObject({ value: { resendsLeft: 0 } })
    await world.advance({ minutes: 10, seconds: 1 })
    expect(await gate.resend()).toMatchObject({ ok: true })
  })
})

describe('a code is bound', () => {
  it('attack-05 refuses a code of another journey, another person and another browser', async () => {
    const [manager, other] = [await newManager(world), await newManager(world)]
    const [gate, second, foreign] = [newGate(world), newGate(world), newGate(world)]
    const code = await upToCode(world, gate, manager)
    const later = await upToCode(world, second, manager)
    await upToCode(world, foreign, other)
    if (code !== later) expect(await second.code(code)).toEqual(notAccepted)
    expect(await foreign.code(code)).toEqual(notAccepted)
    foreign.turnTo(gate.journeyId)
    expect(await foreign.code(code)).toEqual({ ok: false, refusal: 'journey-not-found' })
    // A newer code of another journey leaves this one alone (O3).
    expect(await gate.code(code)).toMatchObject({ value: { step: 'done' } })
  })

  it('attack-05 takes no code of a sign-in for a reset and none of a reset for a sign-in', async () => {
    const manager = await newManager(world)
    const [gate, forgetful] = [newGate(world), newGate(world)]
    const ofSignIn = await upToCode(world, gate, manager)
    await forgetful.begin('administrator')
    const device = { hash: forgetful.visit().device ?? Buffer.alloc(32), isNew: true, cookies: [] }
    forgetful.turnTo((await beginRecovery(world, { door: 'administrator', language: 'ja', device })).id)
    await identify(world, forgetful.visit(), manager.signInId)
    const ofReset = await codeTo(world, manager.address)
    if (ofSignIn === ofReset) return
    expect(await enterResetCode(world, forgetful.visit(), ofSignIn)).toEqual(notAccepted)
    expect(await gate.code(ofReset)).toEqual(notAccepted)
    // Nor does the address of one journey answer for the other kind.
    const strayed = { ...forgetful.visit(), journeyId: gate.journeyId }
    expect(await enterResetCode(world, strayed, ofSignIn)).toEqual({
      ok: false,
      refusal: 'journey-not-found',
    })
    expect(await gate.code(ofSignIn)).toMatchObject({ value: { step: 'done' } })
  })

  it('attack-05 refuses a code after its account was changed or suspended', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    const code = await upToCode(world, gate, manager)
    await world.db.run(sql`
      update identity_account set security_version = security_version + 1 where id = ${manager.accountId}`)
    expect(await gate.code(code)).toEqual(notAccepted)
    expect(await gate.resend()).toEqual({ ok: false, refusal: 'journey-not-found' })
  })
})
