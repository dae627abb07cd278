import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { effectOf } from '../../../test/support/effect.ts'
import { keysFrom } from '../keys.ts'
import { hashingWith, Overloaded } from './hashing.ts'
import { hashThreads } from './threads/hash-threads.ts'

const keys = keysFrom(Buffer.alloc(32, 7))
const hashing = hashingWith(keys)

describe('a password hash', () => {
  it('OWASP-CS-Store-1 NIST63B4-3.1.1.2-st ASVS-11.4.2 is Argon2id at the cost of 19 MiB, two passes, one lane, with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashing.hash('tsubaki7kumo'), hashing.hash('tsubaki7kumo')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(other).not.toBe(one)
  })

  it('accepts the right password and no other', async () => {
    const phc = await hashing.hash('tsubaki7kumo')
    expect(await hashing.matches(phc, 'tsubaki7kumo')).toBe(true)
    expect(await hashing.matches(phc, 'tsubaki7kumO')).toBe(false)
    expect(await hashing.matches(phc, '')).toBe(false)
  })

  it('NIST63B4-3.1.1.2-nfc is the same for one password typed in two Unicode spellings', async () => {
    const phc = await hashing.hash('ガ行のパスワード'.normalize('NFD'))
    expect(await hashing.matches(phc, 'ガ行のパスワード'.normalize('NFC'))).toBe(true)
    expect(await hashing.matches(phc, 'ガ行のパスワード'.normalize('NFD'))).toBe(true)
  })

  it('NIST63B4-3.1.1.2-key OWASP-CS-Store-2 is worth nothing without the pepper', async () => {
    const phc = await hashing.hash('tsubaki7kumo')
    expect(await hashingWith(keysFrom(Buffer.alloc(32, 8))).matches(phc, 'tsubaki7kumo')).toBe(false)
  })

  it('made at another cost is to be made anew', async () => {
    expect(hashing.needsRehash(await hashing.hash('tsubaki7kumo'))).toBe(false)
    expect(hashing.needsRehash(await hash('tsubaki7kumo', { memoryCost: 8192, timeCost: 1 }))).toBe(true)
    expect(hashing.needsRehash('5f4dcc3b5aa765d61d8327deb882cf99')).toBe(true)
  })
})

describe('without a usable hash', () => {
  it('nothing matches', async () => {
    expect(await hashing.matches(undefined, 'tsubaki7kumo')).toBe(false)
    expect(await hashing.matches('not a hash', 'tsubaki7kumo')).toBe(false)
  })

  it('the same work is done as with one', async () => {
    const phc = await hashing.hash('tsubaki7kumo')
    const real: number[] = []
    const decoy: number[] = []
    for (let round = 0; round < 40; round++) {
      real.push(await timed(() => hashing.matches(phc, 'wrong')))
      decoy.push(await timed(() => hashing.matches(undefined, 'wrong')))
    }
    // Interleaved, so that whatever else the machine does meets both; without the work it would be -1.
    expect(Math.abs(effectOf(decoy, real))).toBeLessThan(0.6)
  })

  it('an imported hash cannot choose to keep a core busy for long', async () => {
    const dear = (await hashing.hash('tsubaki7kumo')).replace('m=19456,t=2', 'm=19456,t=9999')
    const start = performance.now()
    expect(await hashing.matches(dear, 'tsubaki7kumo')).toBe(false)
    // It asks for more than a minute.
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

/** What is stored of a password that costs next to nothing to compare: for tests of who waits for whom. */
const cheap = hash('x', { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** One for each thread, and one that lies ready for it. */
const letThrough = 2 * hashThreads

describe('at the door of the hashes', () => {
  it('more than can wait are turned away with a time to come back, and the rest are answered', async () => {
    const fresh = hashingWith(keys)
    const stored = await cheap
    const asked = Array.from({ length: 512 + letThrough + 10 }, () =>
      fresh.matches(stored, 'x', { key: 'one network' }),
    )
    const answers = await Promise.allSettled(asked.slice(-10))
    const refusals = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason)
    expect(refusals).toHaveLength(10)
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(Overloaded)
      expect(refusal.retryAfter).toBeGreaterThan(0)
    }
    const rest = await Promise.allSettled(asked)
    const answered = rest.filter((answer) => answer.status === 'fulfilled')
    expect(answered).toHaveLength(512 + letThrough)
  })
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

it('attack-18 a holder of IPv6 networks waits in one line, and gives way to everybody else', async () => {
  const hashing = hashingWith(keys)
  const stored = await cheap
  const refused: string[] = []
  const answered: string[] = []
  const ask = async (key: string) => {
    try {
      await hashing.matches(stored, 'x', { key })
      answered.push(key)
    } catch (fault) {
      if (!(fault instanceof Overloaded)) throw fault
      refused.push(key)
    }
  }
  const storm = Array.from({ length: 560 }, (_, n) => ask(`2001:db8:9:${n.toString(16)}::/64`))
  const others = Array.from({ length: 20 }, (_, n) => ask(`198.51.${n}.0/24`))
  await Promise.all(others)
  // Their turns come between those of the storm, most of which is still waiting by then.
  expect(answered.filter((key) => key.startsWith('2001')).length).toBeLessThan(100 + letThrough)
  await Promise.all(storm)
  expect(refused.filter((key) => key.startsWith('198'))).toEqual([])
  expect(refused.length).toBeGreaterThanOrEqual(560 + 20 - 512 - letThrough)
})
