import type { SourceFile } from '../check/source-files.ts'
import { actOf, readFunctions } from './functions.ts'

/** A thing whose state stands in a row: either in one column or in moments such as `used_at`. */
export interface Row {
  table: string
  /** The state of a row just made. */
  first: string
  /** The column that names the state; without it the moments tell. */
  column?: string
  /** The function that inserts rows for several acts; without it the inserting file is the act. */
  opener?: string
  /** A function of the database that moves it, and where to. */
  moved?: { by: string; to: string }
}

/** Who brings a row into which state, as `act --> state`: every insert and update of the table in the code. */
export function writesOf(files: SourceFile[], row: Row): string[] {
  const product = files.filter(
    ({ path }) => /^src\/.*\.ts$/.test(path) && !/\.test\.ts$|\/demo|-demo-/.test(path),
  )
  const { callersOf } = readFunctions(product)
  const inserting = product.filter(({ text }) => text.includes(`insert into ${row.table} `)).map(actOf)
  const openers = row.opener ? callersOf(row.opener) : inserting
  const writes = product.flatMap((file) =>
    statesSet(file.text, row).map((state) => `${actOf(file)} --> ${state}`),
  )
  const moved = product
    .filter(({ text }) => row.moved && text.includes(`select ${row.moved.by}(`))
    .map((file) => `${actOf(file)} --> ${row.moved?.to}`)
  return [...new Set([...openers.map((act) => `${act} --> ${row.first}`), ...writes, ...moved])]
    .filter((line) => !/^(demo|fixture)/.test(line))
    .toSorted()
}

function statesSet(text: string, { table, column, first }: Row): string[] {
  const updates = [
    ...text.matchAll(new RegExp(`update ${table}(?: \\w)?\\s+set([\\s\\S]*?)(?:\\bwhere\\b|\`)`, 'g')),
  ]
  return updates.flatMap(([, set = '']) => (column ? named(set, text, column) : moments(set, first)))
}

/** `state = 'refused'`, or `state = ${state}` where the function's own type lists what it may be. */
function named(set: string, text: string, column: string): string[] {
  const written = [...set.matchAll(new RegExp(`\\b${column} = '([a-z-]+)'`, 'g'))].map(
    (match) => match[1] ?? '',
  )
  if (!new RegExp(`\\b${column} = \\$\\{`).test(set)) return written
  const listed = new RegExp(`\\b${column}: ('[a-z-]+'(?: \\| '[a-z-]+')*)`).exec(text)?.[1] ?? ''
  return [...written, ...(listed.match(/[a-z-]{3,}/g) ?? [])]
}

// An end that is now, or was, is an end; any other only puts the row back to its first state for longer.
function moments(set: string, first: string): string[] {
  return [...set.matchAll(/\b(\w+)_at = (greatest\()?(\$\{act\.now\})?/g)].map(([, name = '', , now]) => {
    if (name !== 'expires') return name
    return now ? 'expired' : first
  })
}
