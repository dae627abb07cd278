import type { StreamFact } from '#platform/facts/stream.ts'

export type Plain = string | number | boolean | null
export type FieldValue = Plain | Plain[]

/** A fact as rules see it: flat fields by name. What is personal is sealed, and no rule can ask for it. */
export interface RuleEvent {
  readonly seq: number
  readonly at: number
  readonly fields: Readonly<Record<string, FieldValue>>
}

export type Watched = Pick<
  StreamFact,
  'seq' | 'at' | 'name' | 'authorKind' | 'authorAccountId' | 'authorRole' | 'companyId' | 'subject' | 'data'
>

/** The fields of a fact: `name`, `author`, `author_role`, `author_account`, `company`, `subject` and its data as `data.why`. */
export function eventOf(fact: Watched): RuleEvent {
  const fields: Record<string, FieldValue> = {
    name: fact.name,
    author: fact.authorKind,
    author_role: fact.authorRole,
    author_account: fact.authorAccountId,
    company: fact.companyId,
    subject: fact.subject,
  }
  flatten('data', fact.data, fields)
  return { seq: fact.seq, at: fact.at.getTime(), fields }
}

function flatten(path: string, value: unknown, into: Record<string, FieldValue>): void {
  if (Array.isArray(value)) for (const one of value) flattenOne(path, one, into)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) flatten(`${path}.${name}`, inner, into)
  else if (isPlain(value)) into[path] = value
}

/** One of a list: its values stand beside those of the others under the same name. */
function flattenOne(path: string, value: unknown, into: Record<string, FieldValue>): void {
  const own: Record<string, FieldValue> = {}
  flatten(path, value, own)
  for (const [name, inner] of Object.entries(own)) into[name] = [into[name] ?? [], inner].flat()
}

const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
