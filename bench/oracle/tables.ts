import { isTime } from '../../test/attacks/oracle/answer.ts'
import { quantile, type Tried } from '../../test/attacks/oracle/probes.ts'
import { answered, byLot, leaking, type Question } from '../../test/attacks/oracle/questions.ts'
import { type Auc, aucOf, guessed } from '../../test/attacks/oracle/stumps.ts'

/** What D1 allows. */
export const mostAuc = 0.52

type Told = Pick<Auc, 'auc' | 'error'>

const written = ({ auc, error }: Told) => `${auc.toFixed(3)} ± ${error.toFixed(3)}`

/** What was seen of each kind of try. */
export const classesOf = (tried: readonly Tried[]) =>
  [...Map.groupBy(tried, ({ question, label }) => `${question}: ${label}`)].map(([kind, all]) => {
    const part = (name: string, at: number) =>
      quantile(
        all.map(({ seen }) => seen[name] ?? 0),
        at,
      ).toFixed(2)
    const ranged = (name: string) => `${part(name, 0.25)} ${part(name, 0.5)} ${part(name, 0.75)}`
    return {
      ...{ kind, tries: all.length, status: part('status', 0.5), bytes: part('bytes', 0.5) },
      ...{ 'header bytes': part('header bytes', 0.5), 'first ms, quartiles': ranged('first ms') },
      ...{ 'ms, quartiles': ranged('ms'), 'beside ms': part('beside ms', 0.5) },
    }
  })

/** How often the answers are dealt anew, to see what is found by lot. */
const deals = 20

/**
 * How well a question is answered, by all together and by each feature of time alone. Judged is how far it lies above what is found
 * where the answers are dealt by lot: of few accounts a classifier learns less than nothing, and that must hide no leak.
 */
export function judged(question: Question) {
  const { asks, probes } = question
  const { read, timed, both } = answered(question)
  const lot = byLot(probes, deals)
  const told = { ...both, auc: 0.5 + both.auc - lot.auc, error: Math.max(both.error, lot.spread) }
  const names = [...new Set(probes.flatMap(({ seen }) => Object.keys(seen)))].filter(isTime)
  const alone = names.map((name) => {
    const scores = probes.map(({ seen }) => seen[name] ?? 0)
    return [`${name} alone`, written(aucOf(probes, scores))] as const
  })
  const [byte, delay] = [leaking(probes, 'bytes', 1), leaking(probes, 'ms', 2)]
  const row = {
    ...{ question: asks, tries: probes.length, read: written(read), timed: written(timed) },
    ...{ all: written(both), 'by lot': written({ ...lot, error: lot.spread }), judged: written(told) },
    ...{ goal: verdict(told), ...Object.fromEntries(alone) },
    ...{ 'one byte more': written(guessed(byte)), '2 ms more': written(guessed(delay)) },
  }
  return { row, told }
}

function verdict({ auc, error }: Told): string {
  const above = (auc - mostAuc) / Math.max(error, 0.001)
  if (above <= 0) return 'met'
  return above > 2 ? 'NOT MET' : `not surely: ${above.toFixed(1)} errors above`
}

/** The mean of all, each as heavy as it is sure; its error as if no try had served two questions. */
export function byAll(all: readonly Told[]): Told {
  // Where nothing at all was seen to differ, the guess is by lot and its error nought.
  const weights = all.map(({ error }) => 1 / Math.max(error, 0.001) ** 2)
  const sum = weights.reduce((one, other) => one + other, 0)
  return {
    auc: all.reduce((mean, { auc }, n) => mean + (auc * (weights[n] ?? 0)) / sum, 0),
    error: Math.sqrt(1 / sum),
  }
}
