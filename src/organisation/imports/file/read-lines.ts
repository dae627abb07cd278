import { parse } from 'csv-parse'
import { importLimits } from '../../contract.ts'
import { type ColumnKey, columnOf, columns, type Line } from './columns.ts'
import type { Fault } from './faults.ts'

/** A line of data with its place in the file. */
export interface NumberedLine {
  /** As an editor counts: the headings are line 1. */
  number: number
  line: Line
}

/** What a file holds, as far as it can be read. */
export interface ReadFile {
  lines: NumberedLine[]
  faults: Fault[]
}

/** Reads a CSV text with headings: commas, quotes, either line end; empty lines do not count. */
export async function readLines(text: string): Promise<ReadFile> {
  const read: ReadFile = { lines: [], faults: [] }
  let headings: (ColumnKey | undefined)[] | undefined
  try {
    for await (const { record, info } of parser(text)) {
      const number = info.lines - breaksIn(record)
      if (!headings) {
        headings = record.map(columnOf)
        read.faults.push(...faultsOfHeadings(record))
        if (read.faults.length > 0) return read
        continue
      }
      // Bad lines count too: a file of nothing but faults is as long to read as a good one.
      if (read.lines.length + read.faults.length === importLimits.lines) return tooMany(read, number)
      if (record.length !== headings.length)
        read.faults.push({ line: number, column: 'file', reason: 'wrong-column-count' })
      else read.lines.push({ number, line: lineOf(headings, record) })
    }
  } catch (fault) {
    read.faults.push({ line: lineOfFault(fault), column: 'file', reason: 'not-csv' })
  }
  if (read.lines.length === 0 && read.faults.length === 0)
    read.faults.push({ line: 1, column: 'file', reason: 'empty' })
  return read
}

/** How many lines of data a text has, quickly, before the check reads them; past the first too many none is counted. */
export function linesIn(text: string): number {
  let lines = -1
  for (const _line of text.matchAll(/\S[^\r\n]*/g)) if (++lines > importLimits.lines) break
  return Math.max(0, lines)
}

function parser(text: string): AsyncIterable<{ record: string[]; info: { lines: number } }> {
  return parse(text, {
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    max_record_size: 20_000,
    // The headings, as many as may be, and the first too many: what follows is not even split.
    to: importLimits.lines + 2,
  })
}

function faultsOfHeadings(headings: string[]): Fault[] {
  const found = headings.map(columnOf)
  const at = (column: Fault['column'], reason: Fault['reason']): Fault => ({ line: 1, column, reason })
  if (found.some((key) => key === undefined)) return [at('file', 'heading-unknown')]
  const twice = found.filter((key, n): key is ColumnKey => key !== undefined && found.indexOf(key) < n)
  const missing = columns.filter(({ key }) => !found.includes(key))
  return [
    ...twice.map((key) => at(key, 'heading-twice')),
    ...missing.map(({ key }) => at(key, 'heading-missing')),
  ]
}

function lineOf(headings: (ColumnKey | undefined)[], record: string[]): Line {
  const cells = headings.map((key, n) => [key, record[n] ?? ''])
  // Every column is there exactly once: the headings were checked.
  return Object.fromEntries(cells) as Line
}

function tooMany(read: ReadFile, line: number): ReadFile {
  return { lines: read.lines, faults: [...read.faults, { line, column: 'file', reason: 'too-many-lines' }] }
}

// csv-parse counts up to the end of a record; a person looks for its beginning.
const breaksIn = (record: string[]) => record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)

function lineOfFault(fault: unknown): number {
  if (fault instanceof Error && 'lines' in fault && typeof fault.lines === 'number') return fault.lines
  throw fault
}
