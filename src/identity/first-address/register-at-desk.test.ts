import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { freshAddress, newAddressless } from '../../../test/support/first-address.ts'
import { codeTo, type Manager, newGate } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { confirmFirstAddress } from './confirm-first-address.ts'
import { refuseFirstAddress } from './refuse-first-address.ts'
import { registerAtDesk } from './register-at-desk.ts'

const desk = { by: 'operator', name: 'tests' } as const

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** Somebody who entered a first address that now waits. */
async function waiting(): Promise<{ who: Manager; address: string; firstAddressId: string }> {
  const who = await newAddressless(world)
  const address = freshAddress()
  const gate = newGate(world)
  await gate.begin('administrator')
  await gate.password(who.signInId, who.password)
  await gate.address(address)
  const entered = await gate.proveAddress(await codeTo(world, address))
  if (!entered.ok) throw new Error(`The address was not proved: ${entered.refusal}`)
  const row = await world.db.row<{ id: string }>(sql`
    select id from identity_first_address where account_id = ${who.accountId}`)
  return { who, address, firstAddressId: row?.id ?? '' }
}

const register = ({ companyId, accountId }: Manager, address: string) =>
  registerAtDesk(world, desk, { companyId, accountId, companyName: '燕商事', address })
const account = ({ accountId }: Manager) =>
  world.db.row<{ limited: boolean; address: string; version: number }>(sql`
    select limited_since is not null as limited, address, address_version as version
    from identity_account where id = ${accountId}`)
const stand = ({ accountId }: Manager, status: string) =>
  world.db.run(sql`
    update identity_account set status = ${status}, security_version = security_version + 1 where id = ${accountId}`)
const newestTo = async (address: string) => (await world.mailTo(address)).at(-1)?.text ?? ''

describe('an address that the desk registers', () => {
  it('O8 S1-68 is confirmed when it is the very one that waits', async () => {
    const { who, address } = await waiting()
    const before = await account(who)
    expect(await register(who, address.toUpperCase())).toMatchObject({ ok: true })
    expect(await account(who)).toEqual({ ...before, limited: false })
    expect((await world.facts('first-address-confirmed')).at(-1)?.subject).toBe(who.accountId)
  })

  it('S1-68 takes the place of another one that waits', async () => {
    const { who } = await waiting()
    const other = freshAddress()
    expect(await register(who, other)).toMatchObject({ ok: true })
    expect(await account(who)).toMatchObject({ limited: false, address: other })
  })

  it('S1-68 says when the mail to set a password did not go out, and why', async () => {
    const none = await newAddressless(world)
    await world.db.run(sql`
      update identity_account set password_hash = null, password_policy = null, password_set_at = null
      where id = ${none.accountId}`)
    const mails: unknown[] = []
    for (let n = 0; n < 4; n++) {
      const done = await register(none, freshAddress())
      mails.push(done.ok ? done.value.passwordMail : done)
    }
    expect(mails).toEqual(['sent', 'sent', 'sent', 'too-many-resends'])
    await stand(none, 'suspended')
    expect(await register(none, freshAddress())).toEqual({ ok: true, value: { passwordMail: 'suspended' } })
  })

  it('S1-66 of a held person tells him to reset his password, after a refusal too', async () => {
    const { who, firstAddressId } = await waiting()
    await stand(who, 'held')
    await world.act(desk, (act) => refuseFirstAddress(act, { ...who, firstAddressId }))
    const address = freshAddress()
    expect(await register(who, address)).toEqual({ ok: true, value: { passwordMail: 'held' } })
    expect(await newestTo(address)).toMatch(/保護中.*再設定/s)
    expect(await newestTo(address)).not.toContain('お手続きは必要ありません')
  })
})

describe('the mail of a confirmed address', () => {
  it.each(['active', 'held'])('S1-66 says what is left to do: %s', async (status) => {
    const { who, address, firstAddressId } = await waiting()
    await stand(who, status)
    const done = await world.act(desk, (act) => confirmFirstAddress(act, world, { ...who, firstAddressId }))
    expect(done.ok).toBe(true)
    const text = await newestTo(address)
    expect(text.includes('お手続きは必要ありません')).toBe(status === 'active')
    expect(/保護中.*再設定/s.test(text)).toBe(status === 'held')
  })
})
