import { laws } from './laws.ts'
import type { Register } from './pattern/register.ts'

/** Every register, in the order the screens name them. */
export const registers: readonly Register[] = [laws]
