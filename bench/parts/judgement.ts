import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figureOf, quantile } from '../figures.ts'
import { judgeTimes } from '../risk/measure/judge-cost.ts'
import type { LeftOut } from '../servers/switch.ts'
import type { PartAlone } from './part.ts'
import { signInsBeside } from './sign-ins-beside.ts'

const goal = 0.2

/**
 * What judging costs: in process; full sign-ins that are judged and learned from, and such as are judged alone, beside the same
 * server while it does neither.
 */
export const judgement: PartAlone = async ({ rounds }) => {
  const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-judgement-'))
  // The databases lie inside it, and do not run as root.
  chmodSync(data, 0o755)
  try {
    // Five rounds would not tell a difference of three in a hundred.
    const compared = (name: string, ours: LeftOut) =>
      signInsBeside(join(data, ours), 2 * rounds, {
        ...{ name, ours, theirs: 'judging' },
        against: 'the same without judging and learning',
        without: './without-judgement.ts',
      })
    return {
      'risk.judge in process': inProcess(rounds),
      ...(await compared('risk.judge', 'nothing')),
      ...(await compared('risk.judge alone', 'learning')),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

function inProcess(rounds: number): Figure {
  const ours = Array.from({ length: rounds }, (_, n) => quantile(judgeTimes(`1.${n}`), 0.99) / 1000)
  return figureOf('ms p99', 'the goal', { ours, theirs: [goal] })
}
