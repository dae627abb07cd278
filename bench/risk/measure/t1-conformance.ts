import { freeman } from '../peers/freeman.ts'
import { knobs } from '../worlds/sso/knobs.ts'
import { ssoWorld } from '../worlds/sso/sso.ts'
import { played, type Scores } from './t1.ts'
import type { Measured } from './t1-table.ts'

const size = { people: 14_000, takeovers: 900, strangers: false }

/** Freeman on a world of this seed, to be held against table T1. Strangers' failures are left out: nothing is learned from them. */
export const t1Scores = (seed: string): Scores => played(seed, ssoWorld(seed, size), freeman(), knobs)

/** The table as people read it. */
export function t1Lines(table: readonly Measured[]) {
  return table.map(({ by, rate, after, published, median, off }) => ({
    attacker: by,
    caught: rate,
    after,
    published: [...new Set(published)].join('–'),
    measured: median,
    'within ±1': off <= 1 ? 'yes' : `no, off by ${off}`,
  }))
}
