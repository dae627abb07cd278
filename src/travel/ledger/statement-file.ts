import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { proofFor } from '#identity/public.ts'
import { type Asking, administer, departmentChoices } from '#organisation/public.ts'
import { asCp932 } from '#platform/files/as-cp932.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { Db } from '#platform/sql.ts'
import type { StatementFileQuery } from './contract.ts'
import { type LedgerLine, ledgerLines } from './ledger-lines.ts'

type Refusal = 'step-up-required' | 'characters-not-in-cp932'
type Wish = z.output<typeof StatementFileQuery>
interface Department {
  readonly id: string
  readonly code: string
  readonly name: string
}
type Line = LedgerLine & { department: Department }

const kinds = { fare: '運賃', fee: '手数料', refund: '払戻' }

/**
 * A statement as a file for spreadsheets, as it stood when it was asked for, sent while it is read. A cell that a
 * spreadsheet would run as a formula is made text. In UTF-8 with its mark, or in cp932 unless something is written with
 * characters it lacks: then it is refused with those, and nothing is lost. It names who flew, so that a code may be asked,
 * as for the list of people; who took it out stays in the log.
 */
export async function statementFile(
  asking: Asking,
  wish: Wish,
): Promise<Outcome<Refusal | 'forbidden', AsyncGenerator<Buffer>>> {
  const { world, session } = asking
  const begun = await administer<'step-up-required', Date>(asking, async (act) => {
    const proof = await proofFor(act, world, asking, { operation: 'export-statement', params: { ...wish } })
    if (!proof.ok) return proof
    act.note('statement-exported', { data: { ...wish } })
    return doneWith(act.now)
  })
  if (!begun.ok) return begun
  const all = await departmentChoices(world.db, session.companyId)
  const departments = wish.department ? all.filter(({ id }) => id === wish.department) : all
  const read = () =>
    linesOf(world.db, departments, { companyId: session.companyId, month: wish.month, until: begun.value })
  if (wish.encoding === 'utf-8') return doneWith(encoded(read(), 'utf-8'))
  const lacking = await lackingIn(read())
  if (lacking.length > 0) return refused('characters-not-in-cp932', { characters: lacking })
  return doneWith(encoded(read(), 'cp932'))
}

async function* linesOf(
  db: Db,
  departments: readonly Department[],
  reading: { companyId: string; month: string; until: Date },
): AsyncGenerator<Line[]> {
  for (const department of departments)
    for await (const lines of ledgerLines(db, { ...reading, departmentId: department.id }))
      yield lines.map((line) => ({ ...line, department }))
}

/** The characters that cp932 has not, each once and fifty at most. */
async function lackingIn(portions: AsyncGenerator<Line[]>): Promise<string[]> {
  const lacking = new Set<string>()
  for await (const lines of portions) {
    const written = asCp932(csvOf(lines))
    if ('lacking' in written) for (const letter of written.lacking) lacking.add(letter)
  }
  return [...lacking].slice(0, 50)
}

async function* encoded(portions: AsyncGenerator<Line[]>, encoding: Wish['encoding']) {
  const write = encoding === 'utf-8' ? (text: string) => Buffer.from(text) : inCp932
  yield write(encoding === 'utf-8' ? `\ufeff${heading()}` : heading())
  for await (const lines of portions) yield write(csvOf(lines))
}

function inCp932(text: string): Buffer {
  const written = asCp932(text)
  // Looked through before; an entry as it stood then cannot have changed.
  if ('lacking' in written) throw new Error('A statement holds characters it did not hold before.')
  return written.content
}

const columns: { header: string; cell: (line: Line) => string | number | null }[] = [
  { header: '取引日', cell: ({ day }) => day },
  { header: '部課コード', cell: ({ department }) => department.code },
  { header: '部課名', cell: ({ department }) => department.name },
  { header: '予約番号', cell: ({ locator }) => locator },
  { header: '航空券番号', cell: ({ number }) => number },
  { header: '搭乗者', cell: ({ passenger }) => passenger },
  { header: '搭乗日', cell: ({ flownOn }) => flownOn },
  { header: '便名', cell: ({ flight }) => flight },
  { header: '出発地', cell: ({ origin }) => origin },
  { header: '到着地', cell: ({ destination }) => destination },
  { header: '区分', cell: ({ kind }) => kinds[kind] },
  // Numbers stay numbers: a spreadsheet sums a credit, and runs nothing.
  { header: '金額（税込）', cell: ({ amount }) => amount },
  { header: 'うち消費税', cell: ({ tax }) => tax },
  { header: '取引先', cell: ({ counterparty }) => counterparty },
  { header: '明細番号', cell: ({ id }) => id },
]

const written = (rows: unknown[][]) => stringify(rows, { record_delimiter: 'windows', escape_formulas: true })
const heading = () => written([columns.map(({ header }) => header)])
const csvOf = (lines: readonly Line[]) => written(lines.map((line) => columns.map(({ cell }) => cell(line))))
