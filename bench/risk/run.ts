import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Labelled } from './attempt.ts'
import { readEvents, writeEvents } from './event-file.ts'
import { streamFigures } from './measure/corporate-part.ts'
import { summed } from './measure/figures.ts'
import { goalsOf, whyMissed } from './measure/goals.ts'
import { judgeCost } from './measure/judge-cost.ts'
import { play } from './measure/play.ts'
import { t1Lines } from './measure/t1-conformance.ts'
import { measuredT1 } from './measure/t1-table.ts'
import { auditTable, caughtTable, listed, neededTable, singleTable } from './measure/tables.ts'
import { ours } from './ours.ts'
import { type Job, type Part, parts, spread } from './spread.ts'
import { attacksOn } from './worlds/corporate/attackers.ts'
import { corporateWorld } from './worlds/corporate/corporate.ts'
import { numbered } from './worlds/sso/sso.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    events: { type: 'string' },
    labels: { type: 'string' },
    write: { type: 'string' },
  },
})
const scenarios = ['all', 't1', 'judge', ...parts]
if (!scenarios.includes(values.scenario)) {
  console.error(`There is no scenario "${values.scenario}": choose from ${scenarios.join(', ')}.`)
  process.exit(1)
}
if (values.write) {
  const people = corporateWorld(values.seed, { people: 500, days: 100 })
  const world = numbered([...people, ...attacksOn(values.seed, people, 0.02)])
  writeEvents(world, `${values.write}.events.jsonl`, `${values.write}.labels.jsonl`)
}
if (values.events) stream(readEvents(values.events, values.labels))
if (values.write || values.events) process.exit(0)
const isWanted = (scenario: string) => values.scenario === 'all' || values.scenario === scenario
const started = performance.now()
const seeds = Array.from({ length: Number(values.seeds) }, (_, n) => `${values.seed}.${n}`)
const wanted: readonly Part[] = parts.filter(isWanted)
const jobs: Job[] = [
  ...(isWanted('t1') ? seeds.slice(0, 4).map((seed) => ({ part: 't1' as const, seed })) : []),
  ...seeds.flatMap((seed) => wanted.map((part) => ({ part, seed }))),
]
const results = await spread(jobs, Number(values.workers))
const sums = summed(
  values.seed,
  results.flatMap((one) => ('figures' in one ? [one.figures] : [])),
)
const t1 = isWanted('t1') ? measuredT1(results.flatMap((one) => ('scores' in one ? [one.scores] : []))) : []
if (t1.length > 0) show('Freeman on the world that resembles single sign-on, against table T1', t1Lines(t1))
if (isWanted('sso')) {
  for (const by of ['naive', 'vpn', 'targeted', 'takeover'] as const)
    show(
      `Single sign-on, ${by}: codes asked after 12 and 39 sign-ins, in the middle; share asked, in mean`,
      singleTable(sums, by),
    )
}
if (isWanted('corporate')) corporate()
if (isWanted('campaigns')) misuse()
if (isWanted('retention')) show('Forgetting after 180 days', listed(sums, 'retention', ['']))
const cost = isWanted('judge') ? await judgeCost(values.seed) : undefined
if (cost) show('What a judgement costs, from the row it reads', cost)
const goals = goalsOf(sums)
show(`Goals, over ${seeds.length} worlds of each kind: mean [95 % interval] worst world`, goals)
for (const why of whyMissed(goals)) console.log(`${why}\n`)
console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`)
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ t1, cost, figures: Object.fromEntries(sums), goals }, null, 2)}\n`,
  )

function show(title: string, table: object): void {
  console.log(title)
  console.table(table)
}

/** A stream that somebody else made: our scores, and beside the labels the same tables. */
function stream(world: Labelled[]): void {
  if (values.labels) {
    const measured = summed(values.seed, [streamFigures(values.seed, world)])
    for (const rate of [0.02, 0.04] as const) show(`Caught at ${rate * 100} %`, caughtTable(measured, rate))
  }
  if (!values.json) return
  const { scores, asked } = play(world, ours(0.04))
  const lines = world.map((_, n) => JSON.stringify({ n, score: scores[n], asked: asked[n] === 1 }))
  writeFileSync(values.json, `${lines.join('\n')}\n`)
}

function corporate(): void {
  for (const rate of [0.005, 0.01, 0.02, 0.04] as const)
    show(
      `Corporate travel: attackers caught, thresholds set for ${rate * 100} % and frozen`,
      caughtTable(sums, rate),
    )
  for (const share of [0.98, 0.99, 0.995, 0.999] as const)
    show(`Corporate travel: share of sign-ins asked to catch ${share}`, neededTable(sums, share))
  const felt = [
    'asked',
    'infostealer asked,',
    'median',
    'mean',
    'p95',
    'place',
    'role',
    'past',
    'comes',
    'worst',
    'bytes',
  ]
  show('Corporate travel: what people feel of the model, asking by itself', ofAsking('Sekisho', felt))
  show(
    'Corporate travel: what people feel in production, where unproved devices are asked in any case',
    ofAsking('Sekisho in production', felt),
  )
  show(
    'Corporate travel: what people would feel of a judge that asks on every unknown device and of nothing else',
    ofAsking('every unknown device', felt),
  )
  show('Calibration', ofAsking('Sekisho', ['calibration', 'Brier', 'asked to']))
  show('While nothing is usual yet', listed(sums, 'corporate/first line', ['']))
  show('Audits', auditTable(sums))
}

function ofAsking(judge: string, words: readonly string[]) {
  return listed(sums, `corporate/${judge}`, words)
}

function misuse(): void {
  show('Operations of somebody signed in', listed(sums, 'operations', ['']))
  show('Codes forced on victims by failing at their accounts', listed(sums, 'victims', ['']))
  show('Poisoning: share asked with it less share asked without', listed(sums, 'poison', ['']))
}
