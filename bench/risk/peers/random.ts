import type { Judge } from '../attempt.ts'
import { chanceOf } from '../chance.ts'

/** Scores by chance alone: whatever the bench measures for it is what the bench gives away for nothing. */
export function random(seed: string | number): Judge {
  const chance = chanceOf(seed, 'random scorer')
  return { name: 'random', score: () => chance.next(), learn: () => {} }
}
