import type { FieldValue, Plain, RuleEvent } from './event.ts'
import { fitting } from './glob.ts'
import { NotOurs } from './rule-fault.ts'

export type Matches = (event: RuleEvent) => boolean
type Path = readonly (string | number)[]
type Test = (value: FieldValue | undefined) => boolean

const shapes = ['contains', 'startswith', 'endswith'] as const
const orders = {
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
} as const
const known: readonly string[] = [...shapes, ...Object.keys(orders), 'all', 'cased', 'exists', 'neq']

/** A selection as a test: a map holds when all its fields do, a list of maps when one of them does. */
export function selectionOf(written: unknown, path: Path): Matches {
  if (Array.isArray(written)) {
    const parts = written.map((one, n) => selectionOf(one, [...path, n]))
    if (parts.length === 0) throw new NotOurs(path, 'A selection must not be empty.')
    return (event) => parts.some((part) => part(event))
  }
  if (typeof written !== 'object' || written === null)
    throw new NotOurs(path, 'Keywords are not supported: facts have no free text. Name a field.')
  // Asked in this order, and most facts end at their name: nobody lays out their data for it.
  const parts = Object.entries(written)
    .toSorted(([one], [other]) => Number(one.startsWith('data.')) - Number(other.startsWith('data.')))
    .map(([key, value]) => fieldOf(key, value, [...path, key]))
  if (parts.length === 0) throw new NotOurs(path, 'A selection must not be empty.')
  return (event) => parts.every((part) => part(event))
}

function fieldOf(key: string, written: unknown, path: Path): Matches {
  const [field = '', ...modifiers] = key.split('|')
  const strange = modifiers.find((one) => !known.includes(one))
  if (strange) throw new NotOurs(path, `The modifier "${strange}" is not supported.`)
  if (modifiers.includes('exists')) {
    if (typeof written !== 'boolean' || modifiers.length > 1)
      throw new NotOurs(path, '"exists" stands alone and takes true or false.')
    return (event) => (event.field(field) !== undefined) === written
  }
  const values = (Array.isArray(written) ? written : [written]).map((one) => plain(one, path))
  if (values.length === 0) throw new NotOurs(path, 'A list of values must not be empty.')
  if (modifiers.includes('all') && values.length < 2)
    throw new NotOurs(path, '"all" needs more than one value.')
  const tests = values.map((value) => testOf(value, modifiers, path))
  const holds: Test = modifiers.includes('all')
    ? (value) => tests.every((test) => test(value))
    : (value) => tests.some((test) => test(value))
  const isTurned = modifiers.includes('neq')
  return (event) => holds(event.field(field)) !== isTurned
}

function plain(value: unknown, path: Path): Plain {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Plain
  throw new NotOurs(path, 'A value is a text, a number, true, false or null.')
}

function testOf(wanted: Plain, modifiers: string[], path: Path): Test {
  const order = modifiers.find((one): one is keyof typeof orders => one in orders)
  if (order) {
    if (typeof wanted !== 'number') throw new NotOurs(path, `"${order}" takes a number.`)
    return each((value) => typeof value === 'number' && orders[order](value, wanted))
  }
  if (wanted === null) return (value) => value === undefined || value === null
  if (typeof wanted !== 'string') return each((value) => value === wanted)
  const fits = fitting(globOf(wanted, modifiers), modifiers.includes('cased'))
  return each((value) => value !== null && fits(String(value)))
}

function globOf(wanted: string, modifiers: string[]): string {
  if (modifiers.includes('contains')) return `*${wanted}*`
  if (modifiers.includes('startswith')) return `${wanted}*`
  return modifiers.includes('endswith') ? `*${wanted}` : wanted
}

/** Of a list of values one is enough. */
const each =
  (test: (value: Plain) => boolean): Test =>
  (value) =>
    value !== undefined && (Array.isArray(value) ? value.some(test) : test(value))
