import type { StreamFact } from '#platform/facts/stream.ts'

export type Plain = string | number | boolean | null
export type FieldValue = Plain | Plain[]

/** A fact as rules see it: flat fields by name. What is personal is sealed, and no rule can ask for it. */
export interface RuleEvent {
  readonly seq: number
  readonly at: number
  /** The value of a field; undefined when there is none of that name. */
  field(name: string): FieldValue | undefined
}

export type Watched = Pick<
  StreamFact,
  'seq' | 'at' | 'name' | 'authorKind' | 'authorAccountId' | 'authorRole' | 'companyId' | 'subject' | 'data'
>

/**
 * The fields of a fact: `name`, `author`, `author_role`, `author_account`, `company`, `subject` and its data as `data.why`.
 * Most rules are done with a fact by its name: its data are laid out for the first rule that asks, and what is sealed in them is
 * opened for the first that asks for something the others do not hold.
 */
export function eventOf(fact: Watched, sealedOf?: () => Watched['data'] | undefined): RuleEvent {
  let data: Record<string, FieldValue> | undefined
  let sealed: Record<string, FieldValue> | undefined
  return {
    seq: fact.seq,
    at: fact.at.getTime(),
    field(name) {
      if (Object.hasOwn(outer, name)) return outer[name]?.(fact)
      if (!name.startsWith('data.')) return undefined
      data ??= flat(fact.data)
      if (Object.hasOwn(data, name)) return data[name]
      sealed ??= flat(sealedOf?.() ?? {})
      return sealed[name]
    },
  }
}

const outer: Readonly<Record<string, (fact: Watched) => FieldValue>> = {
  name: (fact) => fact.name,
  author: (fact) => fact.authorKind,
  author_role: (fact) => fact.authorRole,
  author_account: (fact) => fact.authorAccountId,
  company: (fact) => fact.companyId,
  subject: (fact) => fact.subject,
}

function flat(data: Watched['data']): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {}
  flatten('data', data, fields)
  return fields
}

function flatten(path: string, value: unknown, into: Record<string, FieldValue>, isOfList = false): void {
  if (Array.isArray(value)) for (const one of value) flatten(path, one, into, true)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) flatten(`${path}.${name}`, inner, into, isOfList)
  else if (isPlain(value)) into[path] = isOfList ? listed(into[path], value) : value
}

/** What stands in a list stands beside the others of the same name. */
function listed(known: FieldValue | undefined, value: Plain): Plain[] {
  if (!Array.isArray(known)) return known === undefined || known === null ? [value] : [known, value]
  known.push(value)
  return known
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
