import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { fillLog } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { append, emptyFrontier, rootOf } from './frontier.ts'
import { leafHash, nodeHash } from './hashes.ts'
import { consistencyProof, type HashOf, inclusionProof, isConsistent, isIncluded } from './proofs.ts'
import { proveGrowth, proveRecord } from './prove.ts'

/** The tree as RFC 6962 defines it, without any cleverness. */
function plainRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0)
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)))
}

const leaves = Array.from({ length: 150 }, (_, n) => leafHash(`record ${n}`))
const hashOf: HashOf = async (start, end) => plainRoot(leaves.slice(start, end))
const treeOf = (size: number) => ({ size, root: plainRoot(leaves.slice(0, size)) })
const sizes = fc.integer({ min: 1, max: leaves.length })

describe('the tree', () => {
  it('RFC-6962-2.1 has the roots that others computed for the same leaves', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const tree = emptyFrontier()
    expect(rootOf(tree).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    for (const input of inputs) append(tree, leafHash(Buffer.from(input, 'hex')))
    expect(rootOf(tree).toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    )
  })

  it('appended to leaf by leaf has the root of its definition at every size', () => {
    const tree = emptyFrontier()
    for (const [n, leaf] of leaves.entries()) {
      append(tree, leaf)
      expect(rootOf(tree)).toEqual(plainRoot(leaves.slice(0, n + 1)))
    }
  })

  it('every record is proved to be in it, and no other in its place', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, a, b) => {
        const [index, other] = [a % size, b % leaves.length]
        const proof = await inclusionProof(hashOf, index, size)
        const hash = leaves[index] ?? Buffer.alloc(32)
        expect(isIncluded({ hash, index }, treeOf(size), proof)).toBe(true)
        const wrong = leaves[other] ?? Buffer.alloc(32)
        expect(isIncluded({ hash: wrong, index }, treeOf(size), proof)).toBe(other === index)
        expect(isIncluded({ hash, index }, treeOf(size), [...proof, hash])).toBe(false)
      }),
      { numRuns: 200 },
    ))

  it('every smaller one is proved to be its beginning, and no other is', () =>
    fc.assert(
      fc.asyncProperty(sizes, sizes, async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const proof = await consistencyProof(hashOf, from, to)
        expect(isConsistent(treeOf(from), treeOf(to), proof)).toBe(true)
        const forged = { size: from, root: leafHash('another log') }
        expect(isConsistent(forged, treeOf(to), proof)).toBe(false)
      }),
      { numRuns: 200 },
    ))
})

describe('the log of a database', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await newWorld()
    await fillLog(world, 2, 400)
  })
  afterAll(() => world.close())
  const bytes = (texts: string[]) => texts.map((text) => Buffer.from(text, 'base64'))
  const rootIn = (note: string | undefined) => Buffer.from(note?.split('\n')[2] ?? '', 'base64')

  it.each([0, 255, 256, 511, 799])(
    'proves record %i to whoever holds the newest checkpoint',
    async (position) => {
      const { seq } = (await world.db.row<{ seq: number }>(
        sql`select seq from audit_record where position = ${position}`,
      )) ?? { seq: 0 }
      const proof = await proveRecord(world.db, seq)
      if (!proof.ok) throw new Error(proof.refusal)
      const { entry = '', path, size, checkpoint } = proof.value
      expect(JSON.parse(entry)).toMatchObject({ position, seq, name: 'lamp-lit' })
      const tree = { size, root: rootIn(checkpoint) }
      expect(isIncluded({ hash: leafHash(entry), index: position }, tree, bytes(path))).toBe(true)
    },
  )

  it('proves that it began with what was sworn to earlier', async () => {
    const proof = await proveGrowth(world.db, 400)
    if (!proof.ok) throw new Error(proof.refusal)
    const [earlier, newest] = proof.value.checkpoints.map(rootIn)
    if (!earlier || !newest) throw new Error('Two checkpoints are expected.')
    const at = (size: number, root: Buffer) => ({ size, root })
    expect(isConsistent(at(400, earlier), at(800, newest), bytes(proof.value.path))).toBe(true)
  })

  it('proves nothing for a fact it does not hold, nor from a size nobody swore to', async () => {
    expect(await proveRecord(world.db, 999_999)).toMatchObject({ refusal: 'not-sealed' })
    expect(await proveGrowth(world.db, 399)).toMatchObject({ refusal: 'no-checkpoint' })
  })
})
