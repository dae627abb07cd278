import type { HandlingClass } from '../../src/platform/handling/classes.ts'
import { isProduct, type SourceFile } from './source-files.ts'

interface Document {
  readonly what: string
  /** The file that makes it. */
  readonly madeBy: string
  readonly holds: HandlingClass
}

/** Documents that leave the house by another way than a route. */
export const documents: readonly Document[] = [
  {
    what: 'calendar file of a trip, with its mail',
    madeBy: 'src/travel/calendar/calendar-of.ts',
    holds: 'customer',
  },
  { what: 'copy of the audit log', madeBy: 'src/audit/verification/write-copy.ts', holds: 'customer' },
  { what: 'facts for a receiver', madeBy: 'src/audit/export/send/file.ts', holds: 'customer' },
  { what: 'checkpoint of the audit log', madeBy: 'src/cli/audit/checkpoint.ts', holds: 'internal' },
  { what: 'faults of an import', madeBy: 'src/cli/cutover/import.ts', holds: 'internal' },
  { what: 'made-up export', madeBy: 'src/cutover/generate/write-lines.ts', holds: 'public' },
]

// The database's own folder and the master key's file leave the house with nobody.
const inTheHouse = /^src\/platform\/(database\/(folder-lock|cluster)|master-key\/master-key)\.ts$/
const makes = /\b(writeFileSync|appendFileSync|createWriteStream|appendFile)\(|text\/calendar; charset/

/** Files that write a document nobody has classed, and classes of what no file makes. */
export function unclassedDocuments(files: SourceFile[]): string[] {
  const makers = files
    .filter((file) => isProduct(file) && file.path.startsWith('src/') && !inTheHouse.test(file.path))
    .filter(({ text }) => makes.test(text))
    .map(({ path }) => path)
  const classed = documents.map(({ madeBy }) => madeBy)
  return [
    ...makers
      .filter((path) => !classed.includes(path))
      .map((path) => `${path} makes a document without a class`),
    ...classed.filter((path) => !makers.includes(path)).map((path) => `${path} makes no document`),
  ]
}
