import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, figureOf, inTurn, type Measure } from '../figures.ts'
import { counted, cpuASignIn } from '../parts/counted.ts'
import { rate } from '../parts/sign-in.ts'
import { type Begun, sideBySide } from '../servers/side-by-side.ts'

const atOnce = 8

/**
 * Full sign-ins, hash included, where every act leaves its facts and they are chained, watched and passed on to a file,
 * beside the same server with the same jobs whose acts leave none.
 */
export function measureSignIn(data: string, rounds: number): Promise<Record<string, Figure>> {
  const receiver = { name: 'bench', to: 'file', path: join(data, 'facts.ndjson'), personal: false }
  const noted = { database: 'noted', profile: { auditReceivers: [receiver] } }
  const unnoted = { database: 'unnoted', without: './without-facts.ts' } as const
  return sideBySide({ data, atOnce }, [noted, unnoted], async (one, other) => {
    const [ours, theirs] = [steady(one), steady(other)]
    const taken = await inTurn(rounds, ours.measure, theirs.measure)
    const cpu = { ours: ours.milliseconds.slice(1), theirs: theirs.milliseconds.slice(1) }
    const against = 'the same without facts and export'
    return {
      'audit.append': figureOf('sign-ins/s', against, taken),
      'audit.append CPU': figureOf(cpuASignIn, against, cpu),
    }
  })
}

/** Seconds between two rounds of those who follow the facts. */
const beat = 5

/**
 * As of a server that has long been at it: what is done for the sign-ins before those that are counted takes as much of the
 * time as what is left to do for the last of them, and the rest behind keeps that off the other server's account.
 */
function steady(side: Begun): { measure: Measure; milliseconds: number[] } {
  const before = rate(side.signer, side.people, atOnce, beat)
  const { measure, milliseconds } = counted(side, atOnce, 3 * beat)
  const steadily = async () => {
    await before()
    const found = await measure()
    await wait(beat * 1000)
    return found
  }
  return { measure: steadily, milliseconds }
}
