import { describe, expect, it, vi } from 'vitest'
import { slotFor } from '../../src/platform/old-hashes/even-answer.ts'
import { slowestForm } from '../../src/platform/old-hashes/forms-in-use.ts'
import { takeOverHash } from '../../src/platform/old-hashes/take-over.ts'
import { sql } from '../../src/platform/sql.ts'
import { effectOf } from '../support/effect.ts'
import { newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { oldHashes } from '../support/old-hashes.ts'
import { managerOfOld, travellerOfOld } from '../support/old-passwords.ts'
import { newServer } from '../support/server.ts'
import { newWorld } from '../support/world.ts'
import { ledTo, seenFrom, typeAt } from './steps.ts'

houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

type Door = 'administrator' | 'member'
const wrong = 'not-this-one-7'
const fast = ['md5, bare', 'SHA-512 of LDAP, salted']
const slow = ['bcrypt 2b', 'scrypt, PHC', 'PBKDF2 with SHA-256 of Django', 'argon2id, PHC']

let networks = 0
/** A browser in a network of its own: these tests guess more than one network may. */
const stranger = () => server.browser({ 'x-forwarded-for': `198.51.${Math.floor(++networks / 4)}.7` })

/** What a refused password shows, how many hashes it costs, and how long it took. */
async function tried(door: Door, id: string, password: string) {
  const hashed = vi.spyOn(server.world.hashing, 'matches')
  const begun = performance.now()
  const seen = seenFrom(await typeAt(stranger(), { id, password }, door)).replace(`"${door}"`, '"door"')
  const took = performance.now() - begun
  const hashes = hashed.mock.calls.length
  hashed.mockRestore()
  expect(seen).toContain('not-recognised')
  return { work: { seen, hashes }, took }
}

describe('a password that was hashed by another system', () => {
  it.each([...fast, ...slow])(
    'attack-09 %s, sealed or wrapped: a refusal shows and computes what an unknown ID’s does, and no less',
    async (kind) => {
      const manager = await managerOfOld(world, oldHashes[kind] ?? '')
      const suspended = await managerOfOld(world, oldHashes[kind] ?? '')
      await world.db.run(
        sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`,
      )
      const unknown = (await tried('administrator', 'QQ7QQ7QQ7', wrong)).work
      expect(unknown.hashes).toBe(1)
      expect((await tried('administrator', manager.signInId, wrong)).work).toEqual(unknown)
      expect((await tried('administrator', suspended.signInId, suspended.password)).work).toEqual(unknown)
      await world.runJob('identity.wrap-old-hashes')
      expect((await tried('administrator', manager.signInId, wrong)).work).toEqual(unknown)
      for (let n = 0; n < 5; n++) await tried('administrator', manager.signInId, wrong)
      // Locked, the right password of old is refused with the same work.
      expect((await tried('administrator', manager.signInId, manager.password)).work).toEqual(unknown)
      const member = await travellerOfOld(world, oldHashes[kind] ?? '')
      const nobody = (await tried('member', '7654321', wrong)).work
      expect((await tried('member', member.number, wrong)).work).toEqual(nobody)
    },
  )

  it('attack-09 while slow ones are in use every refusal lasts its slot, and ends as one of an unknown ID does', async () => {
    const manager = await managerOfOld(world, oldHashes['bcrypt 2b'] ?? '')
    const suspended = await newManager(world)
    await world.db.run(
      sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`,
    )
    const ms = await slowestForm(world.db)
    expect(ms).toBeGreaterThan(0)
    const slot = slotFor(ms)
    // Twice what the slowest takes, so that its work is over long before; two seconds at most.
    expect(slot).toBeGreaterThan(Math.min(2 * ms, 1999))
    expect(slotFor(60_000)).toBe(2000)
    const cases: [Door, string, string][] = [
      ['administrator', 'QQ7QQ7QQ7', wrong],
      ['administrator', manager.signInId, wrong],
      ['administrator', suspended.signInId, suspended.password],
      ['member', '7654321', wrong],
    ]
    // The timer may ring a moment early.
    for (const [door, id, password] of cases)
      expect((await tried(door, id, password)).took).toBeGreaterThanOrEqual(slot - 8)
  })

  it('attack-09 several guesses at once take a slot each, at an unknown ID as at one with a slow hash', async () => {
    const manager = await managerOfOld(world, oldHashes['bcrypt 2b'] ?? '')
    const slot = slotFor(await slowestForm(world.db))
    for (const id of ['QQ8QQ8QQ8', manager.signInId]) {
      const begun = performance.now()
      const ends = await Promise.all(
        Array.from({ length: 4 }, async () => {
          await typeAt(stranger(), { id, password: wrong })
          return performance.now() - begun
        }),
      )
      const inOrder = ends.toSorted((one, other) => one - other)
      for (const [n, end] of inOrder.entries()) expect(end).toBeGreaterThanOrEqual((n + 1) * slot - 8)
    }
  })

  it('attack-09 no stop-watch tells a bcrypt that takes three argon2ids from an unknown ID, in 80 tries', async () => {
    const dear = '$2b$09$abcdefghijklmnopqrstuu5ypeWuZJrr4tDHrt/NNwCc/mpKX7n1W'
    const rounds = 40
    const old = await Promise.all(Array.from({ length: (3 * rounds) / 4 }, () => managerOfOld(world, dear)))
    const times = { unknown: [] as number[], old: [] as number[] }
    const measure = async (from: number, most: number) => {
      for (let n = from; n < from + most; n++) {
        const nth = Math.floor(n / 4)
        const both = [
          ['unknown', `QT${100 + nth}QQQQ`],
          ['old', old[nth]?.signInId ?? ''],
        ] as const
        // In turn the one and the other comes first.
        for (const [whose, id] of n % 2 === 0 ? both : both.toReversed())
          times[whose].push((await tried('administrator', id, wrong)).took)
      }
      return Math.abs(effectOf(times.old.slice(from), times.unknown.slice(from)))
    }
    // A busy machine is unlucky once; a leak is not. Twice as many tries must then agree the better.
    if ((await measure(0, rounds)) > 0.45) expect(await measure(rounds, 2 * rounds)).toBeLessThan(0.35)
    expect(times.old.length).toBeGreaterThanOrEqual(rounds)
  })

  it('attack-09 where none is in use nobody waits', async () => {
    const quiet = await newWorld({ house: true })
    const house = await newServer(quiet)
    await managerOfOld(quiet, oldHashes['md5, bare'] ?? '')
    expect(await slowestForm(quiet.db)).toBe(0)
    await managerOfOld(quiet, oldHashes['bcrypt 2b'] ?? '')
    expect(await slowestForm(quiet.db)).toBeGreaterThan(0)
    await quiet.advance({ days: 2 })
    await quiet.runJob('identity.wrap-old-hashes')
    // Wrapped, a slow one costs its work all the same.
    expect(await slowestForm(quiet.db)).toBeGreaterThan(0)
    const none = () =>
      quiet.db.run(sql`
        update identity_account set password_hash = null, password_policy = null, password_set_at = null`)
    await none()
    await quiet.runJob('identity.wrap-old-hashes')
    expect(await slowestForm(quiet.db)).toBe(0)
    // An import that is under way has noted its forms and is not to be seen yet: a day is kept.
    await managerOfOld(quiet, oldHashes['bcrypt 2b'] ?? '')
    await none()
    await quiet.runJob('identity.wrap-old-hashes')
    expect(await slowestForm(quiet.db)).toBeGreaterThan(0)
    await house.close()
    await quiet.close()
  })
})

describe('a hash made to be expensive', () => {
  const digest = Buffer.alloc(32).toString('base64').replace('=', '')
  const bombs = [
    '$2b$31$abcdefghijklmnopqrstuuMEt3K3yl3wGCEk9ufXWXVkKOR1.lF/S',
    `$scrypt$ln=30,r=8,p=1$c2Vhc2FsdA$${digest}`,
    `$scrypt$ln=10,r=65536,p=65536$c2Vhc2FsdA$${digest}`,
    `$pbkdf2-sha512$i=2147483647$c2Vhc2FsdA$${digest}`,
    `pbkdf2_sha256$2000000000$seasalt$${digest}=`,
    `$argon2id$v=19$m=4194304,t=1,p=1$c2Vhc2FsdHNlYQ$${digest}`,
    `$argon2id$v=19$m=65536,t=4294967295,p=1$c2Vhc2FsdHNlYQ$${digest}`,
    `$argon2i$v=19$m=65536,t=1,p=255$c2Vhc2FsdHNlYQ$${digest}`,
  ]

  it.each(bombs)('attack-29 is refused by its name before anything of it is computed: %s', async (bomb) => {
    // Computed, the least of them would take hours.
    expect(await takeOverHash(world, bomb)).toEqual({ ok: false, refusal: 'hash-too-dear' })
  })

  it.each(bombs)(
    'attack-29 is taken by no column, and put there by force is never evaluated: %s',
    async (bomb) => {
      const manager = await newManager(world)
      const put = (hash: string) =>
        world.pool.query('update identity_account set password_hash = $1 where id = $2', [
          hash,
          manager.accountId,
        ])
      if (!bomb.startsWith('$argon2id$')) await expect(put(bomb)).rejects.toThrow('password_hash_check')
      // The one form a column takes unsealed is today's, and its cost is looked at before it is paid.
      else {
        await put(bomb)
        const refused = await typeAt(stranger(), { id: manager.signInId, password: wrong })
        expect(refused).toMatchObject({ status: 422, body: { refusal: 'not-recognised' } })
      }
    },
  )

  it('attack-29 the dearest ones that are taken leave everybody else his turn', async () => {
    const dear = await managerOfOld(world, oldHashes['bcrypt 2a'] ?? '')
    const others = await Promise.all(Array.from({ length: 8 }, () => newManager(world)))
    const guesses = Array.from({ length: 24 }, () =>
      typeAt(stranger(), { id: dear.signInId, password: wrong }),
    )
    const entered = await Promise.all(
      others.map(({ signInId, password }) => ledTo(stranger(), { id: signInId, password })),
    )
    expect(new Set(entered)).toEqual(new Set(['code']))
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(422)
  })
})
