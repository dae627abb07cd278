import { beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { effectOf } from '../support/effect.ts'
import { type Manager, newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { oldHashes } from '../support/old-hashes.ts'
import { managerOfOld } from '../support/old-passwords.ts'
import { knock } from '../support/signed-in.ts'

const wrong = 'not-this-one-7'
const rounds = 80
/** Fewer tries at one ID than lead to a wait. */
const triesEach = 4
/** Far beyond chance for samples of this size, and far below what an argon2id more or less makes of them. */
const bound = 0.45
/** For twice as many: who was unlucky once is looked at again, and whoever leaks is caught the more surely. */
const strictBound = 0.3

let kinds: [name: string, entry: (n: number) => { id: string; password: string }][]
// Behind a proxy: no network makes so many tries that it is slowed.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })
beforeAll(async () => {
  kinds = await everyKind()
})

let networks = 0
async function took({ id, password }: { id: string; password: string }): Promise<number> {
  networks += 1
  const browser = server.browser({ 'x-forwarded-for': `10.${networks >> 8}.${networks & 255}.7` })
  const begun = performance.now()
  const { refusal } = await knock(browser, { id, password })
  const time = performance.now() - begun
  expect(refusal).toBe('not-recognised')
  return time
}

/** IDs of each kind that must look alike, as many as the rounds ask for. */
async function everyKind(): Promise<typeof kinds> {
  const many = Math.ceil((2 * rounds + 2) / triesEach)
  const each = <T>(make: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: many }, (_, n) => make(n)))
  const [known, suspended, unset, old, locked] = [
    await each(() => newManager(world)),
    await each(() => newManager(world)),
    await each(() => newManager(world, { password: null })),
    await each(() => managerOfOld(world, oldHashes['md5, bare'] ?? '')),
    await Promise.all([newManager(world), newManager(world), newManager(world)]),
  ]
  for (const { accountId } of suspended)
    await world.db.run(sql`update identity_account set status = 'suspended' where id = ${accountId}`)
  await lock(locked)
  const wrongly = (all: Manager[]) => (n: number) => ({
    id: all[Math.floor(n / triesEach)]?.signInId ?? '',
    password: wrong,
  })
  return [
    ['unknown', (n) => ({ id: `QQ${String(100 + Math.floor(n / triesEach))}QQQQ`, password: wrong })],
    ['known', wrongly(known)],
    ['suspended', (n) => ({ ...wrongly(suspended)(n), password: 'kumo-no-michi7' })],
    ['never set', wrongly(unset)],
    ['hash of another system', wrongly(old)],
    ['locked', (n) => ({ id: locked[n % 3]?.signInId ?? '', password: 'kumo-no-michi7' })],
  ]
}

/** Fails until the wait outlasts the test. */
async function lock(all: Manager[]): Promise<void> {
  for (const { signInId: id } of all) for (let n = 0; n < 5; n++) await took({ id, password: wrong })
  for (const seconds of [31, 61, 121, 241, 481, 901]) {
    await world.advance({ seconds })
    for (const { signInId: id } of all) await took({ id, password: wrong })
  }
}

/** Rounds in which each kind has one try, in an order of its own: whatever else the machine does meets all alike. */
async function measure(times: Map<string, number[]>, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++)
    for (const [name, entry] of shuffled(kinds)) times.get(name)?.push(await took(entry(n)))
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: world.random.bytes(4).readUInt32BE() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

function effects(times: Map<string, number[]>): Record<string, number> {
  const unknown = times.get('unknown') ?? []
  return Object.fromEntries(
    [...times]
      .filter(([name]) => name !== 'unknown')
      .map(([name, own]) => [name, Number(effectOf(own, unknown).toFixed(3))]),
  )
}

const furthest = (found: Record<string, number>) => Math.max(...Object.values(found).map(Math.abs))

it('attack-09 OWASP-CS-AuthN-4 ASVS-6.3.8 takes as long for unknown, known, suspended, never-set, old and locked IDs: no stop-watch tells them apart in 480 tries', async () => {
  const times = new Map(kinds.map(([name]) => [name, [] as number[]]))
  // The first ones pay for compiling.
  await measure(new Map(times), 0, 2)
  for (const own of times.values()) own.length = 0
  await measure(times, 2, rounds + 2)
  let found = effects(times)
  if (furthest(found) > bound) {
    await measure(times, rounds + 2, 2 * rounds + 2)
    found = effects(times)
    console.info('looked at again:', JSON.stringify(found))
    expect(furthest(found), JSON.stringify(found)).toBeLessThan(strictBound)
  }
  console.info('distance from an unknown ID:', JSON.stringify(found))
  expect([...times.values()].flat().length).toBeGreaterThanOrEqual(400)
}, 900_000)
