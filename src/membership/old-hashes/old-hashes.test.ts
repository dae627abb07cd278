import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import { memberHashOf, sealed, travellerOfOld } from '../../../test/support/old-passwords.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { builtInDirectory } from '../directory.ts'
import { checkMember, countOldMemberHashes, setMemberPassword, storeOldMemberHashes } from '../public.ts'
import { upgradeMemberHash } from './upgrade-member-hash.ts'

const todays = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/
const sha1 = oldHashes['SHA-1, salt before'] ?? ''

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const check = async (number: string, password: string) =>
  (await checkMember(world, { number, password, scope: 'strangers' })).ok

it.each(['SHA-1, salt before', 'bcrypt 2a', 'PBKDF2 with SHA-1 of Django', 'argon2id, PHC'])(
  'a member with %s gets in with his old password, and from then on it is today’s hash',
  async (kind) => {
    const member = await travellerOfOld(world, oldHashes[kind] ?? '')
    const setAt = async () =>
      (
        await world.db.row<{ at: string }>(sql`
          select password_set_at::text as at from membership_member where number = ${member.number}`)
      )?.at
    const before = await setAt()
    expect(await memberHashOf(world, member)).toMatch(/^\$sealed\$/)
    expect(await check(member.number, 'Kawasemi-59')).toBe(false)
    expect(await check(member.number, member.password)).toBe(true)
    expect(await memberHashOf(world, member)).toMatch(todays)
    expect(await setAt()).toBe(before)
    expect(await check(member.number, member.password)).toBe(true)
    const upgrades = await world.facts('member-password-hash-upgraded')
    expect(upgrades.filter(({ personal }) => personal?.number === member.number)).toHaveLength(1)
  },
)

it('a password the member sets meanwhile wins over an upgrade and over the background', async () => {
  const { number, password } = await travellerOfOld(world, sha1)
  const candidate = await builtInDirectory.candidate(world.db, number)
  const hash = await world.hashing.hash('Shirasagi-31')
  await world.act({ by: 'journey', id: 'recovery' }, (act) => setMemberPassword(act, world, { number, hash }))
  await upgradeMemberHash(world, { candidate, password, from: undefined })
  await world.runJob('membership.wrap-old-hashes')
  expect([await check(number, password), await check(number, 'Shirasagi-31')]).toEqual([false, true])
})

it('the background wraps what is sealed, and how far it has come can be counted', async () => {
  const before = await countOldMemberHashes(world.db)
  const member = await travellerOfOld(world, sha1)
  expect(await countOldMemberHashes(world.db)).toEqual({ ...before, sealed: before.sealed + 1 })
  await world.runJob('membership.wrap-old-hashes')
  expect(await memberHashOf(world, member)).toMatch(/^\$wrapped\$sha1,s=1\$[\w=]+\$argon2id\$/)
  expect(await countOldMemberHashes(world.db)).toEqual({
    sealed: 0,
    wrapped: before.wrapped + before.sealed + 1,
  })
  expect(await check(member.number, member.password)).toBe(true)
})

it('storing again changes nothing, and invents no member', async () => {
  const member = await travellerOfOld(world, sha1)
  const before = await memberHashOf(world, member)
  const hash = await sealed(world, sha1)
  const store = (number: string) =>
    world.act({ by: 'system', name: 'tests' }, (act) => storeOldMemberHashes(act, [{ number, hash }]))
  expect([await store(member.number), await store('5555555')]).toEqual([[], []])
  expect(await memberHashOf(world, member)).toBe(before)
})
