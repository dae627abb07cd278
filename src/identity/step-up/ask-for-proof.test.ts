import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { codeTo, newManager } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { mostMailsInTenMinutes } from './ask-for-proof.ts'
import type { Asking } from './asking.ts'
import { passStepUp } from './pass-step-up.ts'
import { proofFor } from './proof-for.ts'
import { resendStepUp } from './resend-step-up.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** Asks for an operation that always needs a proof; the step-up to pass, or none when it may go on. */
async function ask(asking: Asking, n: number): Promise<string | undefined> {
  const wish = { operation: 'change-address', params: { n }, always: true }
  const outcome = await world.act(asking.session, (act) => proofFor(act, world, asking, wish))
  // What a step-up refusal carries is decided by askForProof.
  return outcome.ok ? undefined : (outcome.detail as { stepUp: { id: string } }).stepUp.id
}

const rowsOf = (asking: Asking) =>
  world.db.rows(sql`
    select id from identity_step_up where session_id = ${asking.session.id} and operation = 'change-address'`)

/** Somebody whose mails for proofs are used up for now. */
async function exhausted() {
  const manager = await newManager(world)
  const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
  for (let n = 0; n < mostMailsInTenMinutes; n++) await ask(asking, n)
  return { manager, asking }
}

describe('before the cut-over', () => {
  it('S1-02 S1-43 S1-45 nobody is asked because the system judges so; from its first moment somebody on a strange browser is', async () => {
    const manager = await newManager(world)
    const asking = await signedInAs(world, { ...manager, kind: 'administrator', proved: false })
    const change = (always: boolean) =>
      world.act(asking.session, (act) =>
        proofFor(act, world, asking, { operation: 'register-person', params: { n: 1 }, always }),
      )
    await world.moveTo('2025-11-19T23:58:00+09:00')
    expect((await change(false)).ok).toBe(true)
    // What always takes a proof takes it then, too.
    expect((await change(true)).ok).toBe(false)
    await world.moveTo('2025-11-20T00:00:00+09:00')
    expect(await change(false)).toMatchObject({ ok: false, refusal: 'step-up-required' })
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })
})

describe('beyond the mails of ten minutes', () => {
  it('attack-28 asking again and again makes one more step-up and no mail', async () => {
    const { manager, asking } = await exhausted()
    const first = await ask(asking, 100)
    expect(await ask(asking, 100)).toBe(first)
    for (let n = 101; n < 120; n++) await ask(asking, n)
    expect(await rowsOf(asking)).toHaveLength(mostMailsInTenMinutes + 1)
    expect(await world.mailTo(manager.address)).toHaveLength(mostMailsInTenMinutes)
  })

  it('a step-up that got no code is mailed one later and opens what was asked for last, and nothing else', async () => {
    const { manager, asking } = await exhausted()
    // Within the life of the first ones, a minute before their mails no longer count.
    await world.advance({ minutes: 9 })
    await ask(asking, 200)
    const id = (await ask(asking, 201)) ?? ''
    await world.advance({ minutes: 2 })
    expect(await resendStepUp(world, asking.session, { id, client: asking.client })).toEqual({ ok: true })
    const code = await codeTo(world, manager.address)
    expect(await passStepUp(world, asking.session, { id, code })).toMatchObject({ ok: true })
    const proved = { ...asking, stepUp: id }
    expect(await ask(proved, 200)).not.toBeUndefined()
    expect(await ask(proved, 201)).toBeUndefined()
  })
})
