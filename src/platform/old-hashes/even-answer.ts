import { setTimeout as wait } from 'node:timers/promises'
import type { Caller } from '../hashing-queue.ts'
import type { World } from '../world.ts'
import { slowestForm } from './forms-in-use.ts'

/**
 * Compares a stranger's password and keeps a wrong one from telling by its time whose hash was looked at: as long as
 * slow old hashes are in use, it is told at the end of a slot twice as long as the slowest takes. Where none is in use
 * nobody waits. Waiting costs no core and no connection; paying every guess with the work of a slow hash would hand a
 * stranger the cores. Call it within the turn of the thing guessed at: of several guesses at once each has a slot of its own.
 */
export async function matchesEvenly(
  world: Pick<World, 'db' | 'hashing'>,
  stored: string | undefined,
  { password, from }: { password: string; from?: Caller | undefined },
): Promise<boolean> {
  const begun = performance.now()
  if (await world.hashing.matches(stored, password, from)) return true
  const ms = await slowestForm(world.db)
  if (ms === 0) return false
  const slot = slotFor(ms)
  const took = performance.now() - begun
  await wait(Math.ceil(took / slot) * slot - took)
  return false
}

/** Room for the hash itself, for the argon2id beside it and for a machine that is busy; nobody waits longer than a bit. */
export const slotFor = (ms: number): number => Math.min(Math.ceil((2 * ms + 50) / 50) * 50, longestSlot)

const longestSlot = 2000
