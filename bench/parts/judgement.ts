import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figureOf, inTurn, quantile } from '../figures.ts'
import { timesInAll } from '../load.ts'
import { judgeTimes } from '../risk/measure/judge-cost.ts'
import { type Begun, sideBySide } from '../servers/side-by-side.ts'
import { counted, cpuASignIn } from './counted.ts'
import type { Part } from './part.ts'
import { signingIn, warmUpTimes } from './sign-in.ts'

const atOnce = 8
const goal = 0.2

/** What judging costs: in process, and full sign-ins with it beside the same server that neither judges nor learns. */
export const judgement: Part = async ({ rounds }) => {
  const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-judgement-'))
  // The database lies inside it, and does not run as root.
  chmodSync(data, 0o755)
  const sides = [{ database: 'judged' }, { database: 'unjudged', without: './without-judgement.ts' }] as const
  try {
    // Five rounds would not tell a difference of three in a hundred.
    const whole = await sideBySide({ data: join(data, 'postgres'), atOnce }, sides, (one, other) =>
      beside(3 * rounds, one, other),
    )
    return { 'risk.judge in process': inProcess(rounds), ...whole }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

function inProcess(rounds: number): Figure {
  const ours = Array.from({ length: rounds }, (_, n) => quantile(judgeTimes(`1.${n}`), 0.99) / 1000)
  return figureOf('ms p99', 'the goal', { ours, theirs: [goal] })
}

async function beside(rounds: number, one: Begun, other: Begun): Promise<Record<string, Figure>> {
  const [ours, theirs] = [counted(one, atOnce), counted(other, atOnce)]
  for (const side of [one, other]) await timesInAll(atOnce, warmUpTimes, signingIn(side.signer, side.people))
  const taken = await inTurn(rounds, ours.measure, theirs.measure)
  const cpu = { ours: ours.milliseconds.slice(1), theirs: theirs.milliseconds.slice(1) }
  const against = 'the same without judging and learning'
  return {
    'risk.judge': figureOf('sign-ins/s', against, taken),
    'risk.judge CPU': figureOf(cpuASignIn, against, cpu),
  }
}
