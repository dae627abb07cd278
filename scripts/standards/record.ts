import type { RunResult } from '../requirements/passed-reporter.ts'
import type { Deviation } from './deviations.ts'
import { idsIn, type Row } from './rows.ts'

/** What `docs/standards.json` says of one row. */
export interface Standing {
  state: 'proved' | 'document' | 'deviation' | 'not applicable' | 'open'
  tests: string[]
}

/** The rows, and where we do otherwise. */
export interface Demands {
  rows: Row[]
  deviations: Deviation[]
}

/** How each row stands after a run. A recorded deviation is never hidden by a test that passes. */
export function standingOf({ rows, deviations }: Demands, run: RunResult): Record<string, Standing> {
  const tests = new Map<string, string[]>()
  for (const { file, title } of run.passed)
    for (const id of idsIn(title)) tests.set(id, [...(tests.get(id) ?? []), `${file} > ${title}`])
  const deviating = new Set(deviations.flatMap(({ ids }) => ids))
  return Object.fromEntries(
    rows.map((row) => {
      const proof = (tests.get(row.id) ?? []).toSorted()
      return [row.id, { state: stateOf(row, proof, deviating), tests: proof }]
    }),
  )
}

/** The same record after rows or deviations have changed: what the last run proved stays proved. */
export function restated(demands: Demands, record: Record<string, Standing>): Record<string, Standing> {
  const tests = new Set(Object.values(record).flatMap((standing) => standing.tests))
  const passed = [...tests].map((test) => {
    const [file = '', ...title] = test.split(' > ')
    return { file, title: title.join(' > ') }
  })
  return standingOf(demands, { passed, failed: 0 })
}

function stateOf(row: Row, proof: string[], deviating: Set<string>): Standing['state'] {
  if (deviating.has(row.id)) return 'deviation'
  if (row.verify === 'N') return 'not applicable'
  if (proof.length > 0) return 'proved'
  return row.shown === '' ? 'open' : 'document'
}

/** Rows that titles claim and no standard has. */
export function strayIds(rows: Row[], titles: string[]): string[] {
  const known = new Set(rows.map(({ id }) => id))
  return titles.flatMap((title) =>
    idsIn(title)
      .filter((id) => !known.has(id))
      .map((id) => `${id} in «${title}»`),
  )
}
