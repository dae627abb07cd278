import { clouds } from './cloud/clouds.ts'
import { laws } from './laws.ts'
import { memberships } from './memberships.ts'
import { monitors } from './monitors.ts'
import { parties } from './parties/parties.ts'
import type { Register } from './pattern/register.ts'
import { assets, devices } from './take-outs/assets.ts'

/** Every register, in the order the screens name them. */
export const registers: readonly Register[] = [laws, memberships, monitors, parties, clouds, assets, devices]
