import type * as Argon2 from '@node-rs/argon2'
import { afterAll, expect, it, vi } from 'vitest'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import { keysFrom } from '../keys.ts'
import { readOldHash } from './read-old-hash.ts'
import { sealOldHash } from './stored.ts'

// The library itself, with its calls counted: for the hashing that is loaded here, and for no other file.
vi.doMock('@node-rs/argon2', async (original) => {
  const real = await original<typeof Argon2>()
  return { ...real, verify: vi.fn(real.verify) }
})
vi.resetModules()
const argon2 = await import('@node-rs/argon2')
const { hashingWith } = await import('../hashing/hashing.ts')
afterAll(() => {
  vi.doUnmock('@node-rs/argon2')
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
  vi.mocked(argon2.verify).mockClear()
  await hashing.matches(stored, 'not-this-one-7')
  return vi.mocked(argon2.verify).mock.calls.map(([phc]) => String(phc).split('$').slice(1, 4).join(' '))
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
