import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figureOf, quantile } from '../figures.ts'
import { judgeTimes } from '../risk/measure/judge-cost.ts'
import type { Part } from './part.ts'
import { signInsBeside } from './sign-ins-beside.ts'

const goal = 0.2

/** What judging costs: in process, and full sign-ins with it beside the same server that neither judges nor learns. */
export const judgement: Part = async ({ rounds }) => {
  const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-judgement-'))
  // The databases lie inside it, and do not run as root.
  chmodSync(data, 0o755)
  try {
    // Five rounds would not tell a difference of three in a hundred.
    const whole = await signInsBeside(data, 2 * rounds, {
      name: 'risk.judge',
      against: 'the same without judging and learning',
      ours: { database: 'judged' },
      theirs: { database: 'unjudged', without: './without-judgement.ts' },
    })
    return { 'risk.judge in process': inProcess(rounds), ...whole }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

function inProcess(rounds: number): Figure {
  const ours = Array.from({ length: rounds }, (_, n) => quantile(judgeTimes(`1.${n}`), 0.99) / 1000)
  return figureOf('ms p99', 'the goal', { ours, theirs: [goal] })
}
