import type { z } from 'zod'
import { type FileKind, fieldsOf, type shapes } from '../../export/shapes.ts'
import type { Fault, Reason } from './reasons.ts'

/** Cells that say the same thing in many lines: what was found out about one is remembered. */
const repeating =
  /^(company|role|status|language|department|managed_departments|password_format|login_notice|ticket_request_mail|(family|given)_.*)$/

/** What a cell that is no value of its field is told to be, where there is a better word than "not allowed". */
const words: Record<string, Reason> = {
  number: 'member-number',
  member_number: 'member-number',
  address: 'address',
}

const mostRemembered = 5_000

interface Field {
  readonly name: string
  readonly parse: (cell: string | undefined) => { readonly value?: unknown; readonly reason?: Reason }
}

/** A line by its columns, as its shape reads it. */
export type LineOf<Kind extends FileKind> = z.output<(typeof shapes)[Kind]>

/** Reads lines of one kind cell by cell: a value for each column, and every cell that is none. */
export function cellReader<Kind extends FileKind>(kind: Kind) {
  const fields = Object.entries(fieldsOf(kind)).map(([name, shape]) => fieldFor(name, shape))
  return (line: number, cells: Readonly<Record<string, string>>): { read: LineOf<Kind>; faults: Fault[] } => {
    const read: Record<string, unknown> = {}
    const faults: Fault[] = []
    for (const { name, parse } of fields) {
      const { value, reason } = parse(cells[name])
      if (reason) faults.push({ line, field: name, reason })
      else if (value !== undefined) read[name] = value
    }
    // Whoever reads it looks at the faults first: without any, every field was parsed by its shape.
    return { read: read as LineOf<Kind>, faults }
  }
}

function fieldFor(name: string, shape: z.ZodType): Field {
  const parse: Field['parse'] = (cell) => {
    const parsed = shape.safeParse(cell)
    if (parsed.success) return { value: parsed.data }
    return { reason: (cell ?? '').trim() === '' ? 'missing' : (words[name] ?? 'not-allowed') }
  }
  return { name, parse: repeating.test(name) ? remembering(parse) : parse }
}

function remembering(parse: Field['parse']): Field['parse'] {
  const known = new Map<string | undefined, ReturnType<Field['parse']>>()
  return (cell) => {
    let found = known.get(cell)
    if (!found) {
      if (known.size >= mostRemembered) known.clear()
      found = parse(cell)
      known.set(cell, found)
    }
    return found
  }
}
