import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import * as room from './public.ts'
import {
  checkMember,
  findMember,
  memberAddress,
  registerMember,
  setMemberPassword,
  verifyForProgramme,
} from './public.ts'

const office = { by: 'operator', name: 'member office' } as const
const number = '1234567'

let world: TestWorld

beforeAll(async () => {
  world = await newWorld({ profile: 'document' })
  await world.act(office, (act) =>
    registerMember(act, world, { number, status: 'full', language: 'en', address: 'hanako@mail.example' }),
  )
})
afterAll(() => world.close())

const inPortal = async (password: string) =>
  (await checkMember(world, { number, password, scope: 'strangers' })).ok
const atProgramme = async (password: string) => (await verifyForProgramme(world, { number, password })).ok
const setPassword = async (password: string, of = number) => {
  const hash = await world.hashing.hash(password)
  return world.act({ by: 'journey', id: 'recovery' }, (act) =>
    setMemberPassword(act, world, { number: of, hash }),
  )
}

describe("a member's one password", () => {
  it("S1-24 works in the portal and on the programme's own site, and the portal keeps no second one", async () => {
    await setPassword('Kawasemi-58')
    expect([await inPortal('Kawasemi-58'), await atProgramme('Kawasemi-58')]).toEqual([true, true])
    await setPassword('Shirasagi-31')
    expect([await inPortal('Shirasagi-31'), await atProgramme('Shirasagi-31')]).toEqual([true, true])
    expect([await inPortal('Kawasemi-58'), await atProgramme('Kawasemi-58')]).toEqual([false, false])
    const holders = await world.pool.query(`
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name ~ 'password_hash' order by 1`)
    // Managers', members', and the one a company opens its self-registration with, which is no person's.
    const tables = ['identity_account', 'membership_member', 'organisation_self_registration']
    expect(holders.rows.map((row) => row.table_name)).toEqual(tables)
  })

  it("S1-24 tries on the programme's site and in the portal draw on one budget", async () => {
    await setPassword('Kawasemi-58')
    for (let n = 0; n < 3; n++) await inPortal('wrong')
    for (let n = 0; n < 2; n++) await atProgramme('wrong')
    expect([await inPortal('Kawasemi-58'), await atProgramme('Kawasemi-58')]).toEqual([false, false])
  })

  it('set anew after a code, opens what was locked and says so in a fact', async () => {
    for (let n = 0; n < 6; n++) await inPortal('wrong')
    await setPassword('Hibari-4077')
    expect(await inPortal('Hibari-4077')).toBe(true)
    expect((await world.facts('member-unlocked')).at(-1)).toMatchObject({
      data: { by: 'reset' },
      personal: { number },
    })
    for (const fact of await world.facts()) expect(JSON.stringify(fact)).not.toMatch(/argon2|Hibari/)
  })

  it('cannot be set for a number that is nobody’s', async () => {
    expect(await setPassword('Hibari-4077', '7777777')).toEqual({ ok: false, refusal: 'member-unknown' })
  })

  it('is offered to other rooms for setting in one place only, beside the import of old ones, and for reading in none', () => {
    expect(
      Object.keys(room)
        .filter((name) => /password|hash|reset/i.test(name))
        .toSorted(),
    ).toEqual(['countOldMemberHashes', 'setMemberPassword', 'storeOldMemberHashes'])
  })
})

describe('what others may know of a member', () => {
  it('is his number, status, address and language', async () => {
    expect(await findMember(world.db, number)).toEqual({
      number,
      status: 'full',
      address: 'hanako@mail.example',
      language: 'en',
      passwordSetAt: expect.any(Date),
    })
    expect(await memberAddress(world.db, number)).toBe('hanako@mail.example')
    expect(await memberAddress(world.db, '7777777')).toBeUndefined()
  })

  it('a number is given once, and only in its form', async () => {
    const register = (wish: string) =>
      world.act(office, (act) => registerMember(act, world, { number: wish, status: 'full', language: 'ja' }))
    expect(await register(number)).toEqual({ ok: false, refusal: 'member-exists' })
    expect(await register('12345678')).toEqual({ ok: false, refusal: 'member-number-malformed' })
    expect(await register('7654321')).toEqual({ ok: true, value: undefined })
  })
})
