import { type Figures, meanOf } from '../measure/figures.ts'
import type { Played } from '../measure/play.ts'
import type { Sample } from '../measure/sample.ts'
import { errorsOf, meaningOf, probabilityOf, type Told } from './isotonic.ts'

const groups = 20

/** D3: what a score means is learned on the validation slice, as the share of attackers at it, and held against the later days. */
export function calibrationOf({ scores }: Played, sample: Sample): Figures {
  const told = (people: readonly number[], attackers: readonly number[]): Told[] => [
    ...people.map((n) => ({ score: scores[n] ?? 0, isAttacker: false })),
    ...attackers.map((n) => ({ score: scores[n] ?? 0, isAttacker: true })),
  ]
  const meaning = meaningOf(told(sample.validation, sample.early))
  const said = told(sample.test, [...sample.attackers.values()].flat()).map(({ score, isAttacker }) => ({
    probability: probabilityOf(meaning, score),
    isAttacker,
  }))
  const { expected, brier } = errorsOf(said, groups)
  return { 'calibration error': expected, Brier: brier }
}

/** The rate that was chosen, and what is really asked in each later month by the line that follows. */
export function heldOf({ world, asked }: Played, { test }: Sample, rate: number): Figures {
  const month = 30 * 86_400
  const from = world[test[0] ?? 0]?.attempt.at ?? 0
  const months = Map.groupBy(test, (n) => Math.floor(((world[n]?.attempt.at ?? 0) - from) / month))
  return Object.fromEntries(
    [...months]
      .filter(([, some]) => some.length >= 1000)
      .map(([n, some]) => [
        `asked to chosen, month ${n + 1}`,
        meanOf(some.map((one) => asked[one] ?? 0)) / rate,
      ]),
  )
}
