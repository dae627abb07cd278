import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyCopy } from '../../src/audit/verification/verify.ts'
import { fillLog, keyOf, newCopy } from '../../test/support/audit-log.ts'
import { newWorld } from '../../test/support/world.ts'
import type { Goal } from './goal.ts'

type Chance = (below: number) => number
type Tampered = { readonly lines: string[]; readonly first: number }

/** What somebody who reaches the files may do; each names the first record that is no longer as it was sealed. */
const kinds: Record<string, (lines: string[], chance: Chance) => Tampered> = {
  modify(lines, chance) {
    const at = chance(lines.length)
    const line = lines[at] ?? ''
    const begins = line.indexOf('"seq"')
    const spot = begins + chance(line.length - begins - 3)
    const changed = `${line.slice(0, spot)}${line[spot] === '7' ? '8' : '7'}${line.slice(spot + 1)}`
    return { lines: lines.with(at, changed), first: at }
  },
  delete(lines, chance) {
    const at = chance(lines.length - 1)
    return { lines: lines.toSpliced(at, 1), first: at }
  },
  reorder(lines, chance) {
    const at = chance(lines.length - 1)
    const [one = '', other = ''] = lines.slice(at, at + 2)
    return { lines: lines.toSpliced(at, 2, other, one), first: at }
  },
  truncate(lines, chance) {
    const at = 1 + chance(lines.length - 1)
    return { lines: lines.slice(0, at), first: at }
  },
  insert(lines, chance) {
    const at = chance(lines.length)
    // Not the twin of a neighbour: of two that are the same either may be called the wrong one.
    const other = lines[(at + 1 + chance(lines.length - 2)) % lines.length] ?? ''
    return { lines: lines.toSpliced(at, 0, other), first: at }
  },
}

/** A thousand tamperings with a copy of the log, of five kinds in turn: each is found, and the first bad record is named. */
export async function tamperings(times = 1_000): Promise<Goal> {
  const world = await newWorld()
  try {
    await fillLog(world, 8, 13)
    const sound = await newCopy(world)
    const forged = `${sound}-forged`
    cpSync(sound, forged, { recursive: true })
    const lines = readFileSync(join(sound, 'records.ndjson'), 'utf8').split(/(?<=\n)/)
    const chance: Chance = (below) =>
      Number(BigInt(`0x${world.random.bytes(6).toString('hex')}`) % BigInt(below))
    const names = Object.keys(kinds)
    let found = 0
    const unseen: string[] = []
    for (let n = 0; n < times; n++) {
      const name = names[n % names.length] ?? ''
      const done = kinds[name]?.(lines, chance)
      writeFileSync(join(forged, 'records.ndjson'), done?.lines.join('') ?? '')
      const { flaw } = verifyCopy(forged, { key: keyOf(world) })
      // What lies between two checkpoints is named as the stretch of both.
      if (flaw && done && flaw.position <= done.first && done.first <= (flaw.to ?? flaw.position)) found++
      else unseen.push(`${name} at ${done?.first}: ${JSON.stringify(flaw)}`)
    }
    rmSync(forged, { recursive: true })
    return {
      goal: 'audit log tampering found',
      target: '1,000/1,000',
      measured: `${found}/${times}, first bad record named${unseen.map((one) => `; ${one}`).join('')}`,
      isMet: found === times,
    }
  } finally {
    await world.close()
  }
}
