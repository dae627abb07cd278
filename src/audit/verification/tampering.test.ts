import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLog, keyOf, newCopy } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { PublicKey } from '../checkpoints/signing-key.ts'
import { leafHash } from '../tree/hashes.ts'
import { lineOf } from './records-of-copy.ts'
import { verifyCopy } from './verify.ts'

// A row of numbers that is the same at every run, so that a tampering that went unseen can be looked at again.
function chanceFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return state % below
  }
}

let world: TestWorld
let sound: string
let lines: string[]
let notes: string[]
let forged: string
let key: PublicKey
beforeAll(async () => {
  world = await newWorld()
  await fillLog(world, 8, 13)
  sound = await newCopy(world)
  lines = readFileSync(join(sound, 'records.ndjson'), 'utf8').split(/(?<=\n)/)
  notes = readFileSync(join(sound, 'checkpoints.txt'), 'utf8').split(/(?<=^— .*\n)/m)
  forged = `${sound}-forged`
  key = keyOf(world)
})
afterAll(() => world.close())

const entryIn = (line: string) => line.slice(83, -2)
const rehashed = (entry: string) => lineOf(leafHash(entry).toString('hex'), entry, true)
const sizeOf = (note: string | undefined) => Number(note?.split('\n')[1] ?? 0)

/** What was done, and the first record that is no longer as it was sealed. */
interface Tampering {
  records?: string[]
  checkpoints?: string[]
  first: number
}

type Chance = (below: number) => number

const kinds: Record<string, (chance: Chance) => Tampering> = {
  modify(chance) {
    const at = chance(lines.length)
    const line = lines[at] ?? ''
    const spot =
      83 + line.slice(83).indexOf('"seq"') + chance(line.length - 83 - line.slice(83).indexOf('"seq"') - 3)
    const changed = `${line.slice(0, spot)}${line[spot] === '7' ? '8' : '7'}${line.slice(spot + 1)}`
    return { records: lines.with(at, changed), first: at }
  },
  'modify and make its hash fit'(chance) {
    const at = chance(lines.length)
    const changed = entryIn(lines[at] ?? '').replace('lamp-lit', 'lamp-out')
    return { records: lines.with(at, rehashed(changed)), first: at }
  },
  delete(chance) {
    const at = chance(lines.length)
    return { records: lines.toSpliced(at, 1), first: at }
  },
  'insert one of its own'(chance) {
    const [from, at] = [chance(lines.length), chance(lines.length + 1)]
    return { records: lines.toSpliced(at, 0, lines[from] ?? ''), first: from === at - 1 ? from : at }
  },
  'insert a forged one that fits'(chance) {
    const at = chance(lines.length)
    const changed = entryIn(lines[at] ?? '').replace('lamp-lit', 'door-opened')
    return { records: lines.toSpliced(at, 0, rehashed(changed)), first: at }
  },
  reorder(chance) {
    const at = chance(lines.length - 1)
    const other = at + 1 + chance(lines.length - at - 1)
    return { records: lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''), first: at }
  },
  truncate(chance) {
    const at = chance(lines.length)
    return { records: lines.slice(0, at), first: at }
  },
  'truncate within a line'(chance) {
    const at = chance(lines.length)
    const cut = (lines[at] ?? '').slice(0, 1 + chance(200))
    return { records: [...lines.slice(0, at), cut], first: at }
  },
  'swap checkpoints'(chance) {
    const at = chance(notes.length - 1)
    const other = at + 1 + chance(notes.length - at - 1)
    const checkpoints = notes.with(at, notes[other] ?? '').with(other, notes[at] ?? '')
    return { checkpoints, first: sizeOf(notes[at - 1]) }
  },
  'swap what checkpoints say'(chance) {
    const at = chance(notes.length - 1)
    const [body = '', signature = ''] = (notes[at] ?? '').split('\n\n')
    const other = (notes[at + 1] ?? '').split('\n\n')
    const checkpoints = notes.with(at, `${other[0]}\n\n${signature}`).with(at + 1, `${body}\n\n${other[1]}`)
    return { checkpoints, first: sizeOf(notes[at - 1]) }
  },
}

const writeNotes = (checkpoints: string[]) =>
  writeFileSync(join(forged, 'checkpoints.txt'), checkpoints.join(''))
const writeRecords = (records: string[]) => writeFileSync(join(forged, 'records.ndjson'), records.join(''))

/** The record that is named, by a flaw or in the refusal of a file. */
function named(): number | undefined {
  try {
    return verifyCopy(forged, { key }).flaw?.position
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : ''
    expect(said).toMatch(/checkpoints\.txt:\d+: .+\. Record \d+ is the first/)
    return Number(/Record (\d+)/.exec(said)?.[1])
  }
}

describe('a copy of the log', () => {
  it('is found sound by whoever has the public key, with every record and checkpoint of the database', () => {
    expect(verifyCopy(sound, { key })).toMatchObject({
      ...{ records: 104, checkpoints: 8, size: 104, purged: 0, flaw: undefined },
    })
  })

  it('attack-30 JP-Log-2 JP-PPC-10-20 shows each of a thousand tamperings, and names the first record that is not as it was sealed', () => {
    const chance = chanceFrom(20_261_126)
    const names = Object.keys(kinds)
    const unseen: string[] = []
    cpSync(sound, forged, { recursive: true })
    for (let n = 0; n < 1_000; n++) {
      const name = names[n % names.length] ?? ''
      const done = kinds[name]?.(chance)
      writeRecords(done?.records ?? lines)
      if (done?.checkpoints) writeNotes(done.checkpoints)
      const position = named()
      if (done?.checkpoints) writeNotes(notes)
      if (position !== done?.first) unseen.push(`${n} ${name}: named ${position}, not ${done?.first}`)
    }
    rmSync(forged, { recursive: true })
    expect(unseen).toEqual([])
  })

  it('rewritten from a record on with every hash made to fit, is found out by what was sworn to', () => {
    cpSync(sound, forged, { recursive: true })
    const last: Record<string, string> = {}
    let before = '0'.repeat(64)
    const rewritten = lines.map((line, at) => {
      const stream = /"stream":"([^"]+)"/.exec(line)?.[1] ?? ''
      const entry = entryIn(line)
        .replace(/"before":"\w+"/, `"before":"${before}"`)
        .replace(/"previous":"\w+"/, `"previous":"${last[stream] ?? '0'.repeat(64)}"`)
      const out = rehashed(at === 45 ? entry.replace('lamp-lit', 'lamp-out') : entry)
      before = out.slice(9, 73)
      last[stream] = before
      return out
    })
    writeRecords(rewritten)
    const { flaw } = verifyCopy(forged, { key })
    rmSync(forged, { recursive: true })
    // Between the checkpoints over 39 and over 52 records: more cannot be known.
    expect(flaw).toEqual({ position: 39, to: 51, why: 'rewritten' })
  })
})
