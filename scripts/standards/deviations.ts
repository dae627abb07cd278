import type { SourceFile } from '../check/source-files.ts'
import { idsIn } from './rows.ts'

const fields = ['ids', 'reason', 'compensating controls', 'owner', 'review date'] as const

/** Where we do otherwise than a standard asks, and who answers for it. */
export interface Deviation {
  path: string
  ids: string[]
  said: Partial<Record<(typeof fields)[number], string>>
}

/** The records of `docs/deviations`. */
export function readDeviations(files: SourceFile[]): Deviation[] {
  return files.map(({ path, text }) => {
    const said = Object.fromEntries(fields.map((field) => [field, fieldOf(text, field)]))
    return { path, ids: idsIn(said.ids ?? ''), said }
  })
}

/** What a record lacks, or that it was to be looked at again before today. */
export function deviationFaults({ path, ids, said }: Deviation, today: string): string[] {
  const review = said['review date'] ?? ''
  return [
    ...fields.filter((field) => !said[field]).map((field) => `${path} says no ${field}.`),
    ...(ids.length === 0 ? [`${path} names no row of a standard.`] : []),
    ...(review && !/^\d{4}-\d\d-\d\d$/.test(review) ? [`${path}: ${review} is no date.`] : []),
    ...(review && review < today ? [`${path} was to be reviewed on ${review}.`] : []),
  ]
}

// A field goes on over the indented lines below it.
function fieldOf(text: string, field: string): string {
  const found = new RegExp(`^- \\*\\*${field}\\*\\*:((?:.*)(?:\\n  .*)*)`, 'm').exec(text)
  return (found?.[1] ?? '').replaceAll(/\s+/g, ' ').trim()
}
