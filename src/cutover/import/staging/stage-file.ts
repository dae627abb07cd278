import type pg from 'pg'
import { copyRows } from '#platform/copy/copy-rows.ts'
import { dbOver, sql } from '#platform/sql.ts'
import { type Checking, type CheckLine, checkerFor } from '../checking/check-line.ts'
import type { Fault } from '../checking/reasons.ts'
import type { ReadLine } from '../reading/line.ts'
import { readLines } from '../reading/read-lines.ts'
import type { SurveyedFile } from '../reading/survey.ts'
import { stagedTables } from './tables.ts'

/** Lines that are checked and copied in one transaction. Of 2,000 so many outlive a collection that the heap grows by half. */
const slice = 500

/** Where a file stands; also in the database, in the same transaction as its lines. */
export interface Staged {
  bytes: number
  lines: number
  read: number
  faults: number
  forms: Record<string, number>
  is_whole: boolean
}

/**
 * Reads a file on from where it stands, checks every line and copies the good ones, slice by slice. Killed at any point,
 * the next run goes on with the first line that is not in the database yet.
 */
export async function stageFile(
  client: pg.PoolClient,
  file: SurveyedFile,
  { checking, told }: { checking: Checking; told: (staged: Staged) => void },
): Promise<Staged> {
  let staged = await standOf(client, file)
  if (staged.is_whole) return staged
  const check = checkerFor(file.kind, checking)
  let lines: ReadLine[] = []
  for await (const line of readLines(file, staged)) {
    if (lines.push(line) < slice) continue
    staged = await stageSlice(client, file, { lines, check, staged, isWhole: false })
    told(staged)
    lines = []
  }
  staged = await stageSlice(client, file, { lines, check, staged, isWhole: true })
  told(staged)
  return staged
}

async function standOf(client: pg.PoolClient, { kind }: SurveyedFile): Promise<Staged> {
  const found = await dbOver(client).row<Staged>(sql`
    insert into cutover_staged_file (kind, bytes, lines, read, faults, forms, is_whole)
    values (${kind}, 0, 0, 0, 0, '{}', false)
    on conflict (kind) do update set kind = excluded.kind
    returning bytes, lines, read, faults, forms, is_whole`)
  if (!found) throw new Error('The file has no place among those that are read.')
  return found
}

interface Slice {
  lines: ReadLine[]
  check: CheckLine
  staged: Staged
  isWhole: boolean
}

async function stageSlice(
  client: pg.PoolClient,
  { kind }: SurveyedFile,
  { lines, check, staged, isWhole }: Slice,
): Promise<Staged> {
  const { rows, faults, forms } = await checkAll(lines, check)
  const last = lines.at(-1)
  const next: Staged = {
    bytes: last?.end ?? staged.bytes,
    lines: last?.linesBefore ?? staged.lines,
    read: staged.read + lines.length,
    faults: staged.faults + faults.length,
    forms: { ...staged.forms, ...forms },
    is_whole: isWhole,
  }
  await client.query('begin')
  try {
    await copyRows(client, stagedTables[kind], rows)
    await copyRows(
      client,
      { table: 'cutover_fault', columns: ['kind', 'line', 'field', 'reason'] },
      faults.map(({ line, field, reason }) => [kind, line, field, reason]),
    )
    await client.query(sql`
      update cutover_staged_file set bytes = ${next.bytes}, lines = ${next.lines}, read = ${next.read},
        faults = ${next.faults}, forms = ${JSON.stringify(next.forms)}, is_whole = ${isWhole}
      where kind = ${kind}`)
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
  return next
}

async function checkAll(lines: ReadLine[], check: CheckLine) {
  const rows: (readonly (string | number | boolean | Buffer | null | undefined)[])[] = []
  const faults: Fault[] = []
  const forms: Record<string, number> = {}
  for (const { number, cells, fault } of lines) {
    const checked = cells ? await check(number, cells) : []
    if (fault) faults.push({ line: number, ...fault })
    else if (Array.isArray(checked)) faults.push(...checked)
    else if ('row' in checked) {
      rows.push(checked.row)
      if (checked.slowForm) forms[checked.slowForm.form] = checked.slowForm.ms
    }
  }
  return { rows, faults, forms }
}
