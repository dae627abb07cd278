import { loadavg } from 'node:os'
import { expect, it } from 'vitest'
import { probed, quantile, type Tried } from '../../test/attacks/oracle/probes.ts'
import { questionsOf } from '../../test/attacks/oracle/questions.ts'
import { houseOfFile, server } from '../../test/support/house-of-file.ts'
import { byAll, classesOf, judged, mostAuc } from './tables.ts'

houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

const many = Number(process.env.PROBES ?? 10_000)

it('D1: what ten thousand tries tell a classifier', { timeout: 7_200_000 }, async () => {
  const [begun, loadBefore] = [performance.now(), loadavg()[0]]
  const tried = await probed(server.url, many)
  const took = (performance.now() - begun) / 1000
  const kept = tried.filter(isQuiet(tried))
  const load = [loadBefore, loadavg()[0]].map((one) => one?.toFixed(1)).join(' to ')
  console.log(
    `${tried.length} tries in ${took.toFixed(0)} s, load ${load}; ${kept.length} counted: where all around were slow, none is`,
  )
  console.table(classesOf(kept))
  const rows = questionsOf(kept).map(judged)
  console.table(rows.map(({ row }) => row))
  const whole = byAll(rows.map(({ told }) => told))
  console.log(`all questions together: ${whole.auc.toFixed(4)}, standard error ${whole.error.toFixed(4)}`)
  // A question alone has too few tries for its point to stand for itself: there it must be surely above.
  expect(rows.filter(({ row }) => row.goal === 'NOT MET')).toEqual([])
  expect(whole.auc).toBeLessThanOrEqual(mostAuc)
})

/** Whether the machine did little else just then: told by the tries before and after, never by the try itself. */
function isQuiet(tried: readonly Tried[]): (one: Tried) => boolean {
  const usual = ({ seen }: Tried) => (seen.ms ?? 0) - (seen['beside ms'] ?? 0)
  const bounds = new Map(
    [...Map.groupBy(tried, ({ question }) => question)].map(([question, all]) => [
      question,
      2 * quantile(all.map(usual), 0.25),
    ]),
  )
  return (one) => usual(one) <= (bounds.get(one.question) ?? 0)
}
