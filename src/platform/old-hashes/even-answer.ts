import { setTimeout as wait } from 'node:timers/promises'
import { together } from '../hashing/hashing-queue.ts'
import { type Counted, type Following, type Tried, tryAndFollow } from '../tries/tries.ts'
import type { World } from '../world.ts'
import { slowestForm } from './forms-in-use.ts'

/**
 * Takes one try at a password and keeps a wrong one from telling by its time whose hash was looked at: as long as slow
 * old hashes are in use, it is told at the end of a slot twice as long as the slowest takes. Where none is in use nobody
 * waits. Waiting costs no core and no connection; paying every guess with the work of a slow hash would hand a stranger
 * the cores.
 *
 * What was looked at holds its turn until it is told, so that of several guesses at once each has a slot of its own;
 * what was not waits after its turn, so that a crowd at one ID does not grow into a line of minutes.
 */
export async function tryEvenly<T, R, S extends object>(
  world: World,
  counted: Counted,
  { evaluate, ...following }: Following<T, R, S>,
): Promise<Tried<R>> {
  let told: Promise<void> | undefined
  const tried = await tryAndFollow(world, counted, {
    async evaluate(allowed) {
      const begun = performance.now()
      const value = await evaluate(allowed)
      if (value !== undefined) return value
      told = endOfSlot(world, begun)
      // Waited for below; until then its fault must not end the process.
      told.catch(() => undefined)
      if (allowed) await told
      return undefined
    },
    ...following,
  })
  await told
  return tried
}

/**
 * For a right password that leads nowhere and must read like a wrong one: call it before the try, and what it answers
 * before the refusal. It waits as the wrong one would have.
 */
export function likeAWrongOne(world: World): () => Promise<void> {
  const begun = performance.now()
  return () => endOfSlot(world, begun)
}

async function endOfSlot({ db }: Pick<World, 'db'>, begun: number): Promise<void> {
  const ms = await slowestForm(db)
  if (ms === 0) return
  const slot = slotFor(ms)
  const took = performance.now() - begun
  await wait(Math.ceil(took / slot) * slot - took)
}

/** Room for the hash itself, the argon2id beside it, its company and a busy machine; nobody waits longer than a bit. */
export const slotFor = (ms: number): number =>
  Math.min(Math.ceil((2 * ms + together.afterMs) / 50) * 50, longestSlot)

const longestSlot = 2000
