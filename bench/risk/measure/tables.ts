import { attackers } from '../worlds/corporate/attackers.ts'
import type { caught, rates } from './corporate-part.ts'
import type { Summed } from './figures.ts'
import { shares } from './sso-part.ts'
import type { Row } from './t1.ts'

type Sums = ReadonlyMap<string, Summed>
type Table = Record<string, Record<string, string>>

const percent = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : `${(value * 100).toFixed(value < 0.1 ? 2 : 1)} %`
const withInterval = (sum: Summed | undefined) =>
  sum ? `${percent(sum.mean)} [${percent(sum.low)}–${percent(sum.high)}]` : '–'

/** The names of the judges of a world, as they stand in the figures. */
const judgesOf = (sums: Sums, world: string) => [
  ...new Set(
    [...sums.keys()].flatMap((name) => new RegExp(`^${world}/([^/]+)/asked at`).exec(name)?.[1] ?? []),
  ),
]

/** Share of each attacker caught at thresholds set for these rates, and what people were really asked later. */
export function caughtTable(sums: Sums, rate: (typeof rates)[number]): Table {
  return Object.fromEntries(
    judgesOf(sums, 'corporate').map((judge) => [
      judge,
      {
        asked: percent(sums.get(`corporate/${judge}/asked at ${rate}`)?.mean),
        ...Object.fromEntries(
          attackers.map((by) => [by, percent(sums.get(`corporate/${judge}/${by} at ${rate}`)?.mean)]),
        ),
      },
    ]),
  )
}

/** Share of people's sign-ins each judge must ask to catch so many of an attacker. */
export function neededTable(sums: Sums, share: (typeof caught)[number]): Table {
  return Object.fromEntries(
    judgesOf(sums, 'corporate').map((judge) => [
      judge,
      Object.fromEntries(
        attackers.map((by) => [by, percent(sums.get(`corporate/${judge}/${by} caught ${share}`)?.mean)]),
      ),
    ]),
  )
}

/** What each judge asks in the world without devices to catch so many of an attacker. */
export function singleTable(sums: Sums, by: Row): Table {
  const judges = [...new Set([...sums.keys()].flatMap((name) => /^sso\/([^/]+)\//.exec(name)?.[1] ?? []))]
  return Object.fromEntries(
    judges.map((judge) => {
      const of = (figure: string) => sums.get(`sso/${judge}/${by} ${figure}`)?.mean ?? Number.NaN
      const cells = shares[by].map((share) => {
        const medians = [12, 39]
          .map((after) => of(`median after ${after} at ${share}`).toFixed(1))
          .join(' / ')
        return [`at ${share}`, `${medians}; ${percent(of(`mean at ${share}`))}`] as const
      })
      return [
        judge,
        {
          ...Object.fromEntries(cells),
          'recall at 1 %': percent(of('recall at 1 %')),
          AUC: of('AUC').toFixed(3),
        },
      ]
    }),
  )
}

/** All that was measured under this name and begins with one of these words, with its interval. */
export function listed(sums: Sums, under: string, words: readonly string[]): Table {
  const prefix = `${under}/`
  return Object.fromEntries(
    [...sums]
      .filter(([name]) => words.some((word) => name.startsWith(prefix + word)))
      .map(([name, sum]) => [name.slice(prefix.length), rowOf(name, sum)]),
  )
}

const rowOf = (name: string, sum: Summed) =>
  /codes in|company|µs|bytes|chosen|Brier|calibration|first line/.test(name)
    ? { mean: sum.mean.toFixed(2), worst: sum.most.toFixed(2) }
    : { mean: withInterval(sum), worst: percent(sum.most) }

/** The audits: near .5 what tells nothing, and little lost when the model's numbers are wrong by half. */
export const auditTable = (sums: Sums): Table =>
  Object.fromEntries(
    [...sums]
      .filter(([name]) => name.includes('/audit/'))
      .map(([name, sum]) => {
        const isLoss = name.includes('constants')
        const off = isLoss ? sum.mean : Math.abs(sum.mean - 0.5)
        return [
          name.replace('corporate/audit/', ''),
          {
            measured: isLoss ? withInterval(sum) : sum.mean.toFixed(3),
            must: isLoss ? 'be below 5 %' : 'be near 0.5',
            passes: off < (isLoss ? 0.05 : 0.02) ? 'yes' : 'NO',
          },
        ]
      }),
  )
