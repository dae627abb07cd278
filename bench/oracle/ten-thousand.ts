import { expect, it } from 'vitest'
import { probed } from '../../test/attacks/oracle/probes.ts'
import { answered, leaking, questionsOf } from '../../test/attacks/oracle/questions.ts'
import { type Auc, guessed } from '../../test/attacks/oracle/stumps.ts'
import { houseOfFile, server } from '../../test/support/house-of-file.ts'

houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

const many = Number(process.env.PROBES ?? 10_000)
const most = 0.52
const written = ({ auc, low, high }: Auc) => `${auc.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`

it('D1: what ten thousand tries tell a classifier', { timeout: 7_200_000 }, async () => {
  const tried = await probed(server.url, many)
  const rows = questionsOf(tried).map((question) => {
    const { read, timed, both } = answered(question)
    const [byte, delay] = [leaking(question.probes, 'bytes', 1), leaking(question.probes, 'ms', 2)]
    return {
      question: question.asks,
      ...{ tries: question.probes.length, read: written(read), timed: written(timed), all: written(both) },
      met: both.auc <= most ? 'met' : both.low <= most ? 'not told from chance' : 'NOT MET',
      ...{ 'one byte more': written(guessed(byte)), '2 ms more': written(guessed(delay)) },
    }
  })
  console.table(rows)
  expect(rows.filter(({ met }) => met === 'NOT MET')).toEqual([])
})
