import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newGate, newManager, newTraveller } from '../../../test/support/gate.ts'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import { managerOfOld, travellerOfOld } from '../../../test/support/old-passwords.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Door } from '../tables.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** The questions one refused password asks the database, in their order, and how many hashes it costs. */
async function workOf(door: Door, id: string, password: string, gate = newGate(world)) {
  await gate.begin(door)
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const hashed = vi.spyOn(world.hashing, 'matches')
  expect(await gate.password(id, password)).toMatchObject({ ok: false, refusal: 'not-recognised' })
  // The clock of recurring jobs may strike meanwhile; no sign-in puts in a job when it is refused.
  const queries = asked.mock.calls.map(([query]) => textOf(query)).filter((text) => !/\bjobs\./.test(text))
  const hashes = hashed.mock.calls.length
  asked.mockRestore()
  hashed.mockRestore()
  return { queries, hashes }
}

const textOf = (query: unknown) =>
  typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)

it('does the same work for unknown, wrong, spent, suspended and never-set administrator IDs, from the first try on', async () => {
  const [known, suspended, unset] = [
    await newManager(world),
    await newManager(world),
    await newManager(world, { password: null }),
  ]
  await world.db.run(sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`)
  const unknown = await workOf('administrator', 'QQ7QQ7QQ7', 'not-this-one-7')
  expect(unknown.hashes).toBe(1)
  expect(await workOf('administrator', known.signInId, 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('administrator', suspended.signInId, suspended.password)).toEqual(unknown)
  expect(await workOf('administrator', unset.signInId, 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('administrator', '123456789', 'not-this-one-7')).toEqual(unknown)
  for (let n = 0; n < 5; n++) await workOf('administrator', known.signInId, 'not-this-one-7')
  expect(await workOf('administrator', known.signInId, known.password)).toEqual(unknown)
})

it('attack-09 does the same work at the door of staff, and for IDs of the other door, as for an unknown one', async () => {
  const [staff, manager] = [await newStaff(world), await newManager(world)]
  const unknown = await workOf('administrator', 'QQ7QQ7QQ6', 'not-this-one-7')
  expect(await workOf('staff', 'QQ7QQ7QQ5', 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('staff', staff.signInId, 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('staff', manager.signInId, manager.password)).toEqual(unknown)
  expect(await workOf('administrator', staff.signInId, staff.password)).toEqual(unknown)
  expect(await workOf('staff', '123456789', 'not-this-one-7')).toEqual(unknown)
})

it('does the same work for an unknown number and a member with a wrong password, registered or not', async () => {
  const [registered, stranger] = [await newTraveller(world), await newTraveller(world, { companies: 0 })]
  const unknown = await workOf('member', '7654321', 'not-this-one-7')
  expect(await workOf('member', registered.number, 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('member', stranger.number, 'not-this-one-7')).toEqual(unknown)
  expect(await workOf('member', 'K7MXQ2RT9', 'not-this-one-7')).toEqual(unknown)
})

it('attack-09 does the same work at a browser that was let in before as at a strange one, at both doors', async () => {
  const [manager, member] = [await newManager(world), await newTraveller(world)]
  for (const { door, id, password, address } of [
    { door: 'administrator', id: manager.signInId, ...manager },
    { door: 'member', id: member.number, ...member },
  ] as const) {
    const gate = newGate(world)
    await gate.begin(door)
    await gate.password(id, password)
    const code = /: (\d{6})$/m.exec((await world.mailTo(address)).at(-1)?.text ?? '')?.[1]
    expect(await gate.code(code ?? '')).toMatchObject({ ok: true, value: { step: 'done' } })
    const strange = await workOf(door, id, 'not-this-one-7')
    expect(await workOf(door, id, 'not-this-one-7', gate)).toEqual(strange)
  }
})

// Each with an unknown ID of its own: where a fifth try begins a wait, a refusal notes that as well.
it.each([
  ['SHA-1 of LDAP, salted', 'QQ7QQ7QQ1'],
  ['bcrypt 2b', 'QQ7QQ7QQ2'],
  ['scrypt, PHC', 'QQ7QQ7QQ3'],
  ['PBKDF2 with SHA-1 of Django', 'QQ7QQ7QQ4'],
])(
  'attack-09 asks the same for %s of another system, sealed, wrapped and locked, as for an unknown ID',
  async (kind, unknownId) => {
    const manager = await managerOfOld(world, oldHashes[kind] ?? '')
    const member = await travellerOfOld(world, oldHashes[kind] ?? '')
    const unknown = await workOf('administrator', unknownId, 'not-this-one-7')
    const nobody = await workOf('member', world.random.digits(9), 'not-this-one-7')
    expect([unknown.hashes, nobody.hashes]).toEqual([1, 1])
    expect(await workOf('administrator', manager.signInId, 'not-this-one-7')).toEqual(unknown)
    expect(await workOf('member', member.number, 'not-this-one-7')).toEqual(nobody)
    await world.runJob('identity.wrap-old-hashes')
    await world.runJob('membership.wrap-old-hashes')
    expect(await workOf('administrator', manager.signInId, 'not-this-one-7')).toEqual(unknown)
    expect(await workOf('member', member.number, 'not-this-one-7')).toEqual(nobody)
    for (let n = 0; n < 4; n++) await workOf('administrator', manager.signInId, 'not-this-one-7')
    expect(await workOf('administrator', manager.signInId, manager.password)).toEqual(unknown)
  },
)
