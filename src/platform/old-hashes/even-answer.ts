import { setTimeout as wait } from 'node:timers/promises'
import type { World } from '../world.ts'
import { slowestForm } from './forms-in-use.ts'

/**
 * Keeps a refusal from telling by its time whose hash was looked at. Call it when a try begins, and what it returns when
 * the try was refused: the answer then waits for the end of its slot, twice as long as the slowest old hash in use
 * takes. Where none is in use nobody waits. Waiting costs no core and no connection; paying every stranger's guess with
 * the work of a slow hash instead would hand him the cores.
 */
export function evenly(world: Pick<World, 'db'>): () => Promise<void> {
  const begun = performance.now()
  return async () => {
    const ms = await slowestForm(world.db)
    if (ms === 0) return
    const slot = slotFor(ms)
    const took = performance.now() - begun
    await wait(Math.ceil(took / slot) * slot - took)
  }
}

/** Room for the hash itself, for the argon2id beside it and for a machine that is busy; nobody waits longer than a bit. */
export const slotFor = (ms: number): number => Math.min(Math.ceil((2 * ms + 50) / 50) * 50, longestSlot)

const longestSlot = 2000
