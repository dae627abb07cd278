import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Manager, newGate, newManager, upToCode } from '../../../test/support/gate.ts'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import {
  hashOf,
  managerOfOld,
  memberHashOf,
  sealed,
  travellerOfOld,
} from '../../../test/support/old-passwords.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { storeOldHashes } from '../public.ts'
import type { AccountRow } from '../tables.ts'
import { upgradeHash } from './upgrade-hash.ts'

const todays = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/
const md5 = oldHashes['md5, bare'] ?? ''
const importer = { by: 'system', name: 'tests' } as const
const kinds = [
  'md5, bare',
  'SHA-1 of LDAP, salted',
  'SHA-256, salt before',
  'SHA-512, bare',
  'bcrypt 2y',
  'scrypt, PHC',
  'PBKDF2 with SHA-256 of Django',
  'argon2i, PHC',
].map((kind) => [kind, oldHashes[kind] ?? ''] as const)

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const rowOf = async ({ accountId }: Manager) => {
  const row = await world.db.row<AccountRow>(sql`select * from identity_account where id = ${accountId}`)
  if (!row) throw new Error('No such account.')
  return row
}

const enter = async (door: 'administrator' | 'member', id: string, password: string) => {
  const gate = newGate(world)
  await gate.begin(door)
  const entered = await gate.password(id, password)
  return entered.ok ? entered.value.step : entered.refusal
}

describe('whoever comes with a password of the old system', () => {
  it.each(kinds)(
    'NIST63B4-3.1.1.2-st %s: gets in with it, and from then on it is today’s hash',
    async (_, text) => {
      const manager = await managerOfOld(world, text)
      const before = await rowOf(manager)
      expect(before.password_hash).toMatch(/^\$sealed\$/)
      expect(await enter('administrator', manager.signInId, 'Kawasemi-59')).toBe('not-recognised')
      expect(await hashOf(world, manager)).toBe(before.password_hash)
      expect(await enter('administrator', manager.signInId, manager.password)).toBe('code')
      const after = await rowOf(manager)
      expect(after.password_hash).toMatch(todays)
      // S1-33: it is still an old password, set when it was set; nothing that is open ends.
      expect(after).toEqual({ ...before, password_hash: after.password_hash, password_form: null })
      expect(await enter('administrator', manager.signInId, manager.password)).toBe('code')
      expect(await hashOf(world, manager)).toBe(after.password_hash)
      const upgrades = await world.facts('password-hash-upgraded')
      expect(upgrades.filter(({ subject }) => subject === manager.accountId)).toHaveLength(1)
    },
  )

  it('gets in after the background has wrapped it, too', async () => {
    const [manager, member] = [await managerOfOld(world, md5), await travellerOfOld(world, md5)]
    await world.runJob('identity.wrap-old-hashes')
    await world.runJob('membership.wrap-old-hashes')
    for (const hash of [await hashOf(world, manager), await memberHashOf(world, member)])
      expect(hash).toMatch(/^\$wrapped\$md5,s=0\$\$argon2id\$/)
    expect(await enter('administrator', manager.signInId, 'Kawasemi-59')).toBe('not-recognised')
    expect(await enter('administrator', manager.signInId, manager.password)).toBe('code')
    expect(await enter('member', member.number, member.password)).toBe('code')
    for (const hash of [await hashOf(world, manager), await memberHashOf(world, member)])
      expect(hash).toMatch(todays)
  })

  it('S1-34 must still set a new one when old passwords have ended', async () => {
    const later = await newWorld({ at: '2026-04-01T09:00:00+09:00' })
    const manager = await managerOfOld(later, md5)
    const gate = newGate(later)
    const code = await upToCode(later, gate, manager)
    expect(await hashOf(later, manager)).toMatch(todays)
    expect(await gate.code(code)).toMatchObject({ value: { step: 'new-password' } })
    expect(await gate.newPassword(manager.password)).toMatchObject({ refusal: 'password-same' })
    expect(await gate.newPassword('hoshi-no-mizu-8')).toMatchObject({ value: { step: 'done' } })
    await later.close()
  })

  it('OWASP-CS-Store-2 whose hash was made at a lower cost gets today’s as well', async () => {
    const manager = await newManager(world)
    const { hash } = await import('@node-rs/argon2')
    const secret = world.keys.derive('password pepper')
    const cheap = await hash(manager.password, { memoryCost: 8192, timeCost: 1, parallelism: 1, secret })
    await world.db.run(
      sql`update identity_account set password_hash = ${cheap} where id = ${manager.accountId}`,
    )
    expect(await enter('administrator', manager.signInId, manager.password)).toBe('code')
    expect(await hashOf(world, manager)).toMatch(todays)
  })
})

describe('at the same moment', () => {
  it('of sixteen right sign-ins one upgrades, and all get in', async () => {
    const again = await managerOfOld(world, md5)
    const steps = await Promise.all(
      Array.from({ length: 16 }, () => enter('administrator', again.signInId, again.password)),
    )
    // Codes are mailed three times in ten minutes; that the password was right is told either way.
    expect(steps.filter((step) => step !== 'code' && step !== 'too-many-resends')).toEqual([])
    const upgrades = await world.facts('password-hash-upgraded')
    expect(upgrades.filter(({ subject }) => subject === again.accountId)).toHaveLength(1)
    expect(await hashOf(world, again)).toMatch(todays)
  })

  it('of upgrades of what several nodes read at once, one is kept', async () => {
    const manager = await managerOfOld(world, md5)
    const read = await rowOf(manager)
    const right = { password: manager.password, from: { key: 'x' } }
    await Promise.all(Array.from({ length: 8 }, () => upgradeHash(world, read, right)))
    const upgrades = await world.facts('password-hash-upgraded')
    expect(upgrades.filter(({ subject }) => subject === manager.accountId)).toHaveLength(1)
  })

  it('NIST63B4-3.1.1.2-st a password set meanwhile wins over an upgrade and over the background', async () => {
    const manager = await managerOfOld(world, md5)
    const read = await rowOf(manager)
    const fresh = await world.hashing.hash('hoshi-no-mizu-8')
    await world.db.run(sql`
      update identity_account set password_hash = ${fresh}, password_policy = 'document@1' where id = ${manager.accountId}`)
    await upgradeHash(world, read, { password: manager.password, from: { key: 'x' } })
    await world.runJob('identity.wrap-old-hashes')
    expect(await hashOf(world, manager)).toBe(fresh)
    expect(await enter('administrator', manager.signInId, manager.password)).toBe('not-recognised')
    expect(await enter('administrator', manager.signInId, 'hoshi-no-mizu-8')).toBe('code')
  })

  it('an upgrade of what the background wraps meanwhile is kept', async () => {
    const manager = await managerOfOld(world, md5)
    const read = await rowOf(manager)
    await world.runJob('identity.wrap-old-hashes')
    await upgradeHash(world, read, { password: manager.password, from: { key: 'x' } })
    expect(await hashOf(world, manager)).toMatch(todays)
  })
})

describe('storing old hashes', () => {
  it('done again changes nothing, and leaves one fact each', async () => {
    const manager = await managerOfOld(world, md5)
    const before = await hashOf(world, manager)
    const hash = await sealed(world, md5)
    const again = await world.act(importer, (act) => storeOldHashes(act, [{ ...manager, hash }]))
    expect(again).toEqual([])
    expect(await hashOf(world, manager)).toBe(before)
    const facts = (await world.facts('old-password-stored')).filter(
      ({ subject }) => subject === manager.accountId,
    )
    expect(facts).toMatchObject([{ companyId: manager.companyId, data: { form: 'sealed md5,s=0' } }])
  })

  it('never touches a password set here, nor an account named under another company', async () => {
    const [set, other] = [await newManager(world), await newManager(world, { password: null })]
    const hash = await sealed(world, md5)
    const wishes = [
      { ...set, hash },
      { ...other, companyId: set.companyId, hash },
    ]
    expect(await world.act(importer, (act) => storeOldHashes(act, wishes))).toEqual([])
    expect(await enter('administrator', set.signInId, set.password)).toBe('code')
  })

  it('keeps when the password was set there', async () => {
    const manager = await newManager(world, { password: null })
    const wish = { ...manager, hash: await sealed(world, md5), setAt: new Date('2019-05-01T00:00:00Z') }
    await world.act(importer, (act) => storeOldHashes(act, [wish]))
    expect((await rowOf(manager)).password_set_at).toEqual(wish.setAt)
  })

  it('takes a bare hash in neither table, not even by hand', async () => {
    const manager = await newManager(world, { password: null })
    for (const bare of [
      md5,
      '$2y$05$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
      '$argon2i$v=19$m=8,t=1,p=1$x$x',
    ])
      await expect(
        world.pool.query(
          `update identity_account set password_hash = $1, password_policy = 'legacy', password_set_at = platform_now() where id = $2`,
          [bare, manager.accountId],
        ),
      ).rejects.toThrow('password_hash_check')
    const member = await travellerOfOld(world, md5)
    await expect(
      world.pool.query('update membership_member set password_hash = $1 where number = $2', [
        md5,
        member.number,
      ]),
    ).rejects.toThrow('password_hash_check')
  })
})
