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
    statesSet(file, row, product).map((state) => `${actOf(file)} --> ${state}`),
  )
  const moved = product
    .filter(({ text }) => row.moved && text.includes(`select ${row.moved.by}(`))
    .map((file) => `${actOf(file)} --> ${row.moved?.to}`)
  return [...new Set([...openers.map((act) => `${act} --> ${row.first}`), ...writes, ...moved])]
    .filter((line) => !/^(demo|fixture)/.test(line))
    .toSorted()
}

function statesSet({ path, text }: SourceFile, { table, column, first }: Row, files: SourceFile[]): string[] {
  if (!text.includes(`update ${table}`)) return []
  const updates = text.matchAll(
    new RegExp(`update ${table}(?: \\w)?\\s+set([\\s\\S]*?)(?:\\bwhere\\b|\`)`, 'g'),
  )
  // A type may stand elsewhere in the room that tells what is written.
  const room = path.split('/', 2).join('/')
  const texts = files.filter((file) => file.path.startsWith(`${room}/`)).map((file) => file.text)
  return [...updates].flatMap(({ index, 1: set = '' }) =>
    column ? named(set, column, [text.slice(0, index), ...texts]) : moments(set, first),
  )
}

/** `state = 'refused'`, or `state = ${…}`: a choice of two, or what a type lists of a name, the nearest one above first. */
function named(set: string, column: string, texts: string[]): string[] {
  const written = [...set.matchAll(new RegExp(`\\b${column} = '([a-z-]+)'`, 'g'))].map(
    (match) => match[1] ?? '',
  )
  const [, chosen] = new RegExp(`\\b${column} = \\$\\{([^}]*)\\}`).exec(set) ?? []
  if (chosen === undefined) return written
  const either = /\?(.*)$/s.exec(chosen)?.[1]
  if (either) return [...written, ...wordsIn(either)]
  const [, called] = /^(\w+)\(/.exec(chosen) ?? []
  return [...written, ...(called ? answersOf(called, texts) : listOf(chosen.split('.').at(-1) ?? '', texts))]
}

const list = "('[a-z-]+'(?:\\s*\\|\\s*'[a-z-]+')*)"

/** What a type lists of a name. */
function listOf(name: string, texts: string[]): string[] {
  const told = new RegExp(`\\b${name}: ${list}`, 'g')
  for (const text of texts) {
    const found = text.includes(`${name}: '`) ? [...text.matchAll(told)].at(-1)?.[1] : undefined
    if (found) return wordsIn(found)
  }
  return []
}

/** What a function says it answers. */
function answersOf(name: string, texts: string[]): string[] {
  const begins = `const ${name} = (`
  const text = texts.find((one) => one.includes(begins)) ?? ''
  const head = text.slice(text.indexOf(begins)).split('=>', 1)[0] ?? ''
  return wordsIn(new RegExp(`\\): ${list}\\s*$`).exec(head)?.[1] ?? '')
}

const wordsIn = (text: string) => [...text.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '')

// An end that is now, or was, is an end; any other only puts the row back to its first state for longer.
function moments(set: string, first: string): string[] {
  return [...set.matchAll(/\b(\w+)_at = (greatest\()?(\$\{act\.now\})?/g)].map(([, name = '', , now]) => {
    if (name !== 'expires') return name
    return now ? 'expired' : first
  })
}
