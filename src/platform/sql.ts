import { createHash } from 'node:crypto'

/** A query and its values. `name` lets PostgreSQL prepare it once per connection. */
export interface Sql {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/**
 * A piece of a query that one room lends another: what it reads of its own tables. Made by `part`, `listed` and `word`, which give
 * the same array for the same text: by that a query that was put together before is known again.
 */
export class Part {
  readonly parts: readonly string[]
  readonly values: unknown[]

  constructor(parts: readonly string[], values: unknown[]) {
    this.parts = parts
    this.values = values
  }
}

/** Writes a piece of a query, to be set into a whole one; its values travel as parameters too. */
export const part = (parts: TemplateStringsArray, ...values: unknown[]) => new Part(parts, values)

const words = new Map<string, Part>()

/** A word of our own programs in a query, as a column's or a step's name is; never anything that came from outside. */
export function word(text: string): Part {
  const known = words.get(text) ?? new Part([text], [])
  words.set(text, known)
  return known
}

const commas = new Map<number, readonly string[]>()

/** Pieces with a comma between each two; one at least. */
export function listed(pieces: readonly Part[]): Part {
  const parts = commas.get(pieces.length) ?? ['', ...pieces.slice(1).map(() => ', '), '']
  commas.set(pieces.length, parts)
  return new Part(parts, [...pieces])
}

const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** Writes a query as a tagged template; every value travels as a parameter, never as text. */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Sql {
  if (values.some((value) => value instanceof Part)) return composed(parts, values)
  let known = prepared.get(parts)
  if (!known) {
    const text = parts.reduce((before, part, n) => `${before}$${n}${part}`)
    known = { text, name: nameOf(text) }
    prepared.set(parts, known)
  }
  return { ...known, values }
}

/** Of which parts a query is put together, in their order; what has been put together once is only looked up again. */
class Shape {
  readonly #after = new WeakMap<readonly string[], Shape>()
  #value: Shape | undefined
  query: Pick<Sql, 'name' | 'text'> | undefined

  after(parts: readonly string[]): Shape {
    const known = this.#after.get(parts)
    if (known) return known
    const fresh = new Shape()
    this.#after.set(parts, fresh)
    return fresh
  }

  get afterValue(): Shape {
    this.#value ??= new Shape()
    return this.#value
  }
}

const shapes = new Shape()

// A sign-in writes one query of forty parts and five thousand letters: writing it anew took a thirtieth of the server's time.
function composed(parts: readonly string[], values: unknown[]): Sql {
  const all: unknown[] = []
  const shape = shapeOf(shapes, { parts, values }, all)
  if (!shape.query) {
    const text = textOf(parts, values, [])
    shape.query = { text, name: nameOf(text) }
  }
  return { ...shape.query, values: all }
}

function shapeOf(before: Shape, { parts, values }: Pick<Part, 'parts' | 'values'>, all: unknown[]): Shape {
  let shape = before.after(parts)
  for (const value of values) {
    if (value instanceof Part) shape = shapeOf(shape, value, all)
    else {
      all.push(value)
      shape = shape.afterValue
    }
  }
  return shape
}

function textOf(parts: readonly string[], values: unknown[], all: unknown[]): string {
  return parts.reduce((before, part, n) => {
    const value = values[n - 1]
    return (
      before + (value instanceof Part ? textOf(value.parts, value.values, all) : `$${all.push(value)}`) + part
    )
  })
}

const nameOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 24)

/** What can be asked of the database outside an act: reading. */
export interface Db {
  /** All rows; dates are JavaScript Dates, bigint counts are numbers, bytea are Buffers. */
  rows<T>(query: Sql): Promise<T[]>
  /** The first row, or undefined. */
  row<T>(query: Sql): Promise<T | undefined>
  /** Runs a change and returns how many rows it touched. */
  run(query: Sql): Promise<number>
}

interface Queryable {
  query(q: Sql): Promise<{ rows: unknown[]; rowCount: number | null }>
}

/** The three ways of asking, over a pool or over one client. */
export function dbOver(source: Queryable): Db {
  return {
    // The row's shape is the promise of the query's author; columns are named in the query itself.
    rows: async <T>(q: Sql) => (await source.query(q)).rows as T[],
    row: async <T>(q: Sql) => (await source.query(q)).rows[0] as T | undefined,
    run: async (q) => (await source.query(q)).rowCount ?? 0,
  }
}
