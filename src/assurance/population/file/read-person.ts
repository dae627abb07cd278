import { z } from 'zod'
import type { ColleagueKind } from '../contract.ts'
import { type ColumnKey, kindWords, type Line, languageWords } from './columns.ts'
import type { Fault, Reason } from './faults.ts'

/** Somebody as a line of the file describes him. */
export interface Person {
  readonly line: number
  readonly number: string
  readonly nameJa: string
  readonly nameEn: string
  readonly company: string
  readonly unit: string
  readonly kind: ColleagueKind
  readonly address: string
  readonly joinedOn: string
  /** The last day on which he is there. */
  readonly lastDay: string | null
  /** Days of leave as PostgreSQL writes them: {[2026-05-01,2026-07-31],…}. */
  readonly away: string
  /** Null when the file does not say. */
  readonly language: 'ja' | 'en' | null
}

/** Reads one line of people, or says what is wrong with it. */
export function readPerson(line: number, cells: Line): Person | Fault[] {
  const faults = [...lengthFaults(line, cells), ...shapeFaults(line, cells)]
  const kind = kindWords.get(cells.kind)
  const away = spansOf(cells.away)
  const language = languageWords.get(cells.language)
  if (faults.length > 0 || !kind || away === undefined || language === undefined) return faults
  return {
    ...{ line, number: cells.employee_number, nameJa: cells.name_ja, nameEn: cells.name_en },
    ...{ company: cells.company, unit: cells.unit, kind, address: cells.address },
    ...{ joinedOn: cells.joined_on, lastDay: cells.last_day || null, away, language },
  }
}

const named: readonly ColumnKey[] = ['name_ja', 'name_en', 'company', 'unit']
const Address = z.email().max(254)
const Day = z.iso.date()
const isDay = (text: string) => Day.safeParse(text).success

const lengthFaults = (line: number, cells: Line): Fault[] =>
  named.flatMap((column): Fault[] => {
    if (cells[column] === '') return [{ line, column, reason: 'missing' }]
    return cells[column].length > 100 ? [{ line, column, reason: 'too-long' }] : []
  })

function shapeFaults(line: number, cells: Line): Fault[] {
  const { employee_number, kind, address, joined_on, last_day, away, language } = cells
  const checks: [ColumnKey, Reason, boolean][] = [
    ['employee_number', 'number', /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(employee_number)],
    ['kind', 'kind', kindWords.has(kind)],
    ['address', 'address', Address.safeParse(address).success],
    ['joined_on', 'day', isDay(joined_on)],
    ['last_day', 'day', last_day === '' || isDay(last_day)],
    ['last_day', 'leaves-before-joining', last_day === '' || last_day >= joined_on],
    ['away', 'away', spansOf(away) !== undefined],
    ['language', 'language', languageWords.has(language)],
  ]
  return checks.flatMap(([column, reason, isGood]) => (isGood ? [] : [{ line, column, reason }]))
}

/** Spans of leave as a multirange; undefined when they cannot be read. */
function spansOf(text: string): string | undefined {
  const spans = text.split(/\s+/).filter((span) => span !== '')
  const read = spans.map((span) => {
    const [from = '', until = '', ...more] = span.split('..')
    const isSpan = span.includes('..') && more.length === 0 && isDay(from)
    if (!isSpan || (until !== '' && (!isDay(until) || until < from))) return undefined
    return until === '' ? `[${from},)` : `[${from},${until}]`
  })
  return read.includes(undefined) ? undefined : `{${read.join(',')}}`
}
