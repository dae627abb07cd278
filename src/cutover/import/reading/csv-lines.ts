import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { columnsOf, requiredOf } from '../../export/shapes.ts'
import type { LineFault, Position, ReadLine } from './line.ts'
import { openText } from './open-text.ts'
import type { SurveyedFile } from './survey.ts'

interface Parsed {
  record: string[]
  info: { lines: number; bytes: number }
}

/** The lines of a CSV file from a position on. A fault of the headings, or a quote never closed, is the last line. */
export async function* csvLines(file: SurveyedFile, from: Position): AsyncGenerator<ReadLine> {
  const headings = await headingsOf(file)
  if (headings.faults.length > 0) {
    for (const fault of headings.faults) yield { number: 1, end: 0, linesBefore: 0, fault }
    return
  }
  const start = from.bytes === 0 ? headings.end : from
  let lines = start.lines
  try {
    for await (const { record, info } of parser(file, start.bytes)) {
      const place = { end: start.bytes + info.bytes, linesBefore: start.lines + info.lines }
      const number = start.lines + info.lines - breaksIn(record)
      lines = place.linesBefore
      if (record.length === headings.columns.length)
        yield { number, ...place, cells: cellsOf(headings.columns, record) }
      else yield { number, ...place, fault: { field: '', reason: 'wrong-column-count' } }
    }
  } catch (fault) {
    if (!(fault instanceof Error && 'lines' in fault)) throw fault
    yield { number: lines + 1, end: start.bytes, linesBefore: lines, fault: { field: '', reason: 'not-csv' } }
  }
}

interface Headings {
  columns: string[]
  faults: LineFault[]
  end: Position
}

async function headingsOf(file: SurveyedFile): Promise<Headings> {
  for await (const { record, info } of parser(file, 0, 1)) {
    const columns = record.map((heading) => heading.normalize('NFKC').trim().toLowerCase())
    return { columns, faults: faultsOf(file, columns), end: { bytes: info.bytes, lines: info.lines } }
  }
  return { columns: [], faults: faultsOf(file, []), end: { bytes: 0, lines: 0 } }
}

function faultsOf({ kind }: SurveyedFile, columns: string[]): LineFault[] {
  const known = columnsOf(kind)
  return [
    ...columns
      .filter((column) => !known.includes(column))
      .map((field) => ({ field, reason: 'heading-unknown' as const })),
    ...columns
      .filter((column, n) => columns.indexOf(column) < n)
      .map((field) => ({ field, reason: 'heading-twice' as const })),
    ...requiredOf(kind)
      .filter((column) => !columns.includes(column))
      .map((field) => ({ field, reason: 'heading-missing' as const })),
  ]
}

function parser(file: SurveyedFile, bytes: number, to?: number): AsyncIterable<Parsed> {
  const parsing = parse({
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    max_record_size: 100_000,
    ...(to && { to }),
  })
  // A fault of the disk comes out of the parser like its own.
  return pipeline(Readable.from(openText(file, bytes)), parsing, () => undefined)
}

function cellsOf(columns: string[], record: string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [n, column] of columns.entries()) cells[column] = record[n] ?? ''
  return cells
}

// csv-parse counts up to the end of a record; a person looks for its beginning.
const breaksIn = (record: string[]) =>
  record.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0)
