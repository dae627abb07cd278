import { sightingAt } from './memory/sighting-at.ts'
import { type Scored, scored } from './model/score.ts'
import type { Sighting } from './model/sighting.ts'
import { type Past, pastAt, type Remembered } from './past.ts'
import type { Keyed, Signals } from './signals.ts'

/** A sign-in held against what is known of its account: what the judgement and the learning both need. */
export interface Reckoned extends Scored {
  readonly past: Past
  readonly sighting: Sighting
}

/** Holds a sign-in against what `rememberedOf` has read, at this moment. Reads and writes nothing. */
export function reckon(now: Date, world: Keyed, signals: Signals, seen: Remembered | undefined): Reckoned {
  const past = pastAt(now, world, signals, seen)
  const sighting = sightingAt(world, signals, now, past)
  return { past, sighting, ...scored({ ...past, crowd: past.scale.crowd }, sighting) }
}
