import { afterAll, expect, it, vi } from 'vitest'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import type * as Threads from '../hashing/threads/hash-threads.ts'
import { keysFrom } from '../keys.ts'
import { readOldHash } from './read-old-hash.ts'
import { sealOldHash } from './stored.ts'

// The threads themselves, with what they are asked counted: for the hashing that is loaded here, and for no other file.
vi.doMock('../hashing/threads/hash-threads.ts', async (original) => {
  const real = await original<typeof Threads>()
  return { ...real, verify: vi.fn(real.verify) }
})
vi.resetModules()
const threads = await import('../hashing/threads/hash-threads.ts')
const { hashingWith } = await import('../hashing/hashing.ts')
afterAll(() => {
  vi.doUnmock('../hashing/threads/hash-threads.ts')
  vi.resetModules()
})

const keys = keysFrom(Buffer.alloc(32, 7))
const hashing = hashingWith(keys)

function sealed(text: string) {
  const read = readOldHash(text)
  if (!read.ok) throw new Error(read.refusal)
  return sealOldHash(keys, read.value)
}

/** The cost of each argon2id that a compare computes. */
async function costsOf(stored: string | undefined) {
  vi.mocked(threads.verify).mockClear()
  await hashing.matches(stored, 'not-this-one-7')
  return vi.mocked(threads.verify).mock.calls.map(([phc]) => String(phc).split('$').slice(1, 4).join(' '))
}

const todays = ['argon2id v=19 m=19456,t=2,p=1']

it.each(Object.entries(oldHashes))(
  'attack-09 %s costs one argon2id at today’s cost, sealed or wrapped',
  async (_, text) => {
    const lying = sealed(text)
    expect(await costsOf(lying)).toEqual(todays)
    expect(await costsOf(await hashing.wrap(lying))).toEqual(todays)
  },
)

it('attack-09 nothing, nonsense, too dear a hash and today’s cost the same', async () => {
  const dear = '$argon2id$v=19$m=4194304,t=9,p=1$c2Vhc2FsdHNlYQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  for (const stored of [undefined, '', 'not a hash', dear, await hashing.hash('tsubaki7kumo')])
    expect(await costsOf(stored)).toEqual(todays)
})
