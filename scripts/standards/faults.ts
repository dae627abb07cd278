import type { SourceFile } from '../check/source-files.ts'
import { deviationFaults, readDeviations } from './deviations.ts'
import { standardsPage } from './page.ts'
import { type Demands, restated, type Standing, strayIds } from './record.ts'
import { idsIn, type Row, readRows } from './rows.ts'

/** What is read to see whether the record of standards is sound: files of tests and documents, and the day. */
export interface Seen {
  rows: Row[]
  files: SourceFile[]
  today: string
}

/** The rows of the standards and the records of deviations among these files. */
export function demandsOf(files: SourceFile[], rows = readRows()): Demands {
  const records = files.filter(({ path }) => /^docs\/deviations\/(?!README).*\.md$/.test(path))
  return { rows, deviations: readDeviations(records) }
}

/** Why the record of standards cannot be believed, one sentence each. */
export function standardsFaults(seen: Seen): string[] {
  const demands = demandsOf(seen.files, seen.rows)
  return [
    ...strayIds(seen.rows, claims(seen.files)).map((stray) => `No standard has ${stray}.`),
    ...demands.deviations.flatMap((deviation) => deviationFaults(deviation, seen.today)),
    ...strayIds(
      seen.rows,
      demands.deviations.map(({ said }) => said.ids ?? ''),
    ).map((stray) => `No standard has ${stray}.`),
    ...seen.rows.flatMap((row) => rowFaults(row, seen.files)),
    ...staleFaults(demands, seen.files),
  ]
}

// Lines of test files: titles may be put together, their ids are written out. The tests of this check bring their own.
const claims = (files: SourceFile[]) =>
  files
    .filter(({ path }) => /\.test\.tsx?$/.test(path) && !path.startsWith('scripts/standards/'))
    .flatMap(({ text }) => text.split('\n'))

function rowFaults({ id, verify, shown }: Row, files: SourceFile[]): string[] {
  if (verify === 'N') return shown === '' ? [`${id} does not apply, and nobody says why.`] : []
  if (verify === 'A') return shown === '' ? [] : [`${id} is for a test to prove, not for ${shown}.`]
  if (shown === '') return []
  const [path = '', heading] = shown.split('#')
  const text = files.find((file) => file.path === path)?.text
  if (text === undefined) return [`${id} is shown by ${path}, which is not there.`]
  return heading === undefined || headingsOf(text).includes(heading) ? [] : [`${path} has no ${heading}.`]
}

const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )

function staleFaults(demands: Demands, files: SourceFile[]): string[] {
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  // Written by our own generator.
  const record = JSON.parse(textOf('docs/standards.json') || '{}') as Record<string, Standing>
  const gone = Object.entries(record).flatMap(([id, { tests }]) =>
    tests.filter((test) => !idsIn(textOf(test.split(' > ')[0] ?? '')).includes(id)),
  )
  const sound = restated(demands, record)
  const isCurrent =
    JSON.stringify(sound) === JSON.stringify(record) &&
    standardsPage(demands, sound) === textOf('docs/standards.md')
  return [
    ...gone.map((test) => `docs/standards.json names a test that is gone: ${test}`),
    ...(isCurrent ? [] : ['docs/standards differs from the rows and deviations: run npm run docs.']),
  ]
}
