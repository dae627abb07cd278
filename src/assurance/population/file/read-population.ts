import { parse } from 'csv-parse'
import { populationLimits } from '../contract.ts'
import { type ColumnKey, columnOf, columns, type Line, optional } from './columns.ts'
import type { Fault } from './faults.ts'
import { type Person, readPerson } from './read-person.ts'

/** What a file of people says, or what is wrong with it. */
export interface ReadPopulation {
  people: Person[]
  faults: Fault[]
}

/** Reads a CSV text of people with headings, whole: every fault has its line. */
export async function readPopulation(text: string): Promise<ReadPopulation> {
  const read: ReadPopulation = { people: [], faults: [] }
  let headings: (ColumnKey | undefined)[] | undefined
  try {
    for await (const { record, info } of parser(text)) {
      const line = info.lines - breaksIn(record)
      if (headings) take(read, { line, record, headings })
      else {
        headings = record.map(columnOf)
        read.faults.push(...headingFaults(headings))
        if (read.faults.length > 0) return read
      }
    }
  } catch (fault) {
    read.faults.push({ line: lineOfFault(fault), column: 'file', reason: 'not-csv' })
  }
  if (read.people.length + read.faults.length === 0)
    read.faults.push({ line: 1, column: 'file', reason: 'empty' })
  read.faults.push(...repeats(read.people))
  return read
}

interface Numbered {
  line: number
  record: string[]
  headings: (ColumnKey | undefined)[]
}

function take(read: ReadPopulation, { line, record, headings }: Numbered): void {
  const lines = read.people.length + read.faults.length
  if (lines > populationLimits.lines) return
  if (lines === populationLimits.lines) {
    read.faults.push({ line, column: 'file', reason: 'too-many-lines' })
    return
  }
  if (record.length !== headings.length) {
    read.faults.push({ line, column: 'file', reason: 'wrong-column-count' })
    return
  }
  // Every column is there exactly once, but for optional ones: the headings were checked.
  const absent = [...optional].map((key) => [key, ''])
  const cells = Object.fromEntries([...absent, ...headings.map((key, n) => [key, record[n] ?? ''])]) as Line
  const person = readPerson(line, cells)
  if (Array.isArray(person)) read.faults.push(...person)
  else read.people.push(person)
}

function headingFaults(found: (ColumnKey | undefined)[]): Fault[] {
  if (found.includes(undefined)) return [{ line: 1, column: 'file', reason: 'heading-unknown' }]
  const twice = found.filter((key, n): key is ColumnKey => key !== undefined && found.indexOf(key) < n)
  const missing = columns.filter(({ key }) => !found.includes(key) && !optional.has(key))
  return [
    ...twice.map((column): Fault => ({ line: 1, column, reason: 'heading-twice' })),
    ...missing.map(({ key }): Fault => ({ line: 1, column: key, reason: 'heading-missing' })),
  ]
}

/** Numbers that stand twice, and addresses of two who both stay. */
function repeats(people: readonly Person[]): Fault[] {
  const numbers = new Set<string>()
  const addresses = new Set<string>()
  return people.flatMap(({ line, number, address, lastDay }): Fault[] => {
    if (numbers.has(number)) return [{ line, column: 'employee_number', reason: 'number-twice' }]
    numbers.add(number)
    if (lastDay) return []
    const plain = address.toLowerCase()
    if (addresses.has(plain)) return [{ line, column: 'address', reason: 'address-twice' }]
    addresses.add(plain)
    return []
  })
}

function parser(text: string): AsyncIterable<{ record: string[]; info: { lines: number } }> {
  return parse(text, {
    ...{ bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true },
    ...{ max_record_size: 20_000, to: populationLimits.lines + 2 },
  })
}

// csv-parse counts up to the end of a record; a person looks for its beginning.
const breaksIn = (record: string[]) => record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)

function lineOfFault(fault: unknown): number {
  if (fault instanceof Error && 'lines' in fault && typeof fault.lines === 'number') return fault.lines
  throw fault
}
