import { limits } from '../../../src/risk/model/limits.ts'
import { beside, evidence, kinds } from '../../../src/risk/model/numbers.ts'
import { chanceOf } from '../chance.ts'
import { type Figures, meanOf } from '../measure/figures.ts'
import { type Played, play } from '../measure/play.ts'
import type { Sample } from '../measure/sample.ts'
import { ours } from '../ours.ts'
import { perturbed } from './perturb.ts'

/** The audit of the numbers: all of them wrong by up to half at once, at the same rate of asking. What is lost of each attacker. */
export function constantsAudit(
  seed: string,
  { world, ...right }: Pick<Played, 'world' | 'asked'>,
  { test, attackers }: Sample,
  rate: number,
): Figures {
  const tables = [evidence, kinds, beside, limits]
  const wrong = perturbed(chanceOf(seed, 'constants'), tables, () => play(world, ours(rate)))
  const shareOf = (asked: Uint8Array, some: readonly number[]) => meanOf(some.map((n) => asked[n] ?? 0))
  return {
    'corporate/audit/constants: asked more': shareOf(wrong.asked, test) - shareOf(right.asked, test),
    ...Object.fromEntries(
      [...attackers].map(([by, some]) => [
        `corporate/audit/constants: ${by} caught less`,
        shareOf(right.asked, some) - shareOf(wrong.asked, some),
      ]),
    ),
  }
}
