import { type Author, type Kind, roleOf } from './author.ts'
import type { Sealer } from './seal.ts'
import { type Db, listed, type Part, part, sql } from './sql.ts'

/** What a fact says besides its name. Never a secret; personal fields go to `personal`. */
export interface FactDetail {
  /** The company it concerns; the author's unless given. */
  companyId?: string
  /** The account it happened to; the author's unless given. */
  subject?: string
  /** Plain data without anything personal: ids and counts. */
  data?: Record<string, unknown>
  /** Personal fields (names, addresses, IP): sealed with the subject's own key, so that erasure keeps the log. */
  personal?: Record<string, unknown>
  /** For the security office alone (S1-46): sealed under a key of its own, and kept with the data. */
  reserved?: Record<string, unknown>
}

/** A fact as noted inside an act, before it is written. */
export interface Fact extends FactDetail {
  name: string
}

/** Facts as they go into the table: personal fields sealed. */
export interface SealedFact {
  name: string
  company_id: string | null
  subject: string | null
  data: Record<string, unknown>
  personal: Buffer | null
}

/** Seals the personal fields of an act's facts. */
export function sealFacts(db: Db, sealer: Sealer, author: Author, facts: Fact[]): Promise<SealedFact[]> {
  return Promise.all(
    facts.map(async (fact) => {
      const subject = fact.subject ?? accountOf(author)
      return {
        name: fact.name,
        company_id: fact.companyId ?? companyOf(author) ?? null,
        subject: subject ?? null,
        data: {
          ...fact.data,
          ...agencyOf(author),
          ...(fact.reserved && { reserved: sealer.reserve(subject ?? null, JSON.stringify(fact.reserved)) }),
        },
        personal: fact.personal ? await sealer.seal(db, subject, JSON.stringify(fact.personal)) : null,
      }
    }),
  )
}

/** What of a fact's data everybody reads who may read the fact. */
export const openData = ({ reserved: _, ...data }: Record<string, unknown>): Record<string, unknown> => data

/** Whether a fact holds something for the security office alone. */
export const isReserved = ({ data }: Pick<ReadFact, 'data'>): boolean => typeof data.reserved === 'string'

/**
 * What a fact holds for the security office alone; whoever calls this has made sure that it reads. A seal that somebody broke
 * holds up none of those who follow the facts: it says that it cannot be opened, and verification names the fact.
 */
export function reservedOf(
  sealer: Pick<Sealer, 'openReserved'>,
  { subject, data }: { subject: string | null; data: Record<string, unknown> },
): Record<string, unknown> | undefined {
  const { reserved } = data
  if (typeof reserved !== 'string') return undefined
  try {
    return JSON.parse(sealer.openReserved(subject, reserved))
  } catch {
    return { isSealBroken: true }
  }
}

/** The statement that writes the facts of one act, all of them, inside that act's transaction. */
export function writingFacts(author: Author, at: Date, facts: SealedFact[]): Part {
  const who = {
    by: author.by,
    id: authorId(author),
    account: accountOf(author) ?? null,
    role: roleOf(author) ?? null,
  }
  return part`
    insert into platform_fact (at, name, author_kind, author_id, author_account_id, author_role, company_id, subject_id,
      data, personal)
    select ${at}, f.name, ${who.by}, ${who.id}, ${who.account}, ${who.role}, f.company_id, f.subject, f.data, f.personal
    from ${facts.length > mostByValue ? asOneJson(facts) : byValue(facts)} as f(name, company_id, subject, data, personal)`
}

// A text of its own for each number of facts, prepared once: beyond a few they travel as one value.
const mostByValue = 3

// Each sign-in leaves two: taken apart from one JSON they cost PostgreSQL half as much again.
const byValue = (facts: SealedFact[]): Part => part`(values ${listed(facts.map(valuesOf))})`

const valuesOf = ({ name, company_id, subject, data, personal }: SealedFact): Part => part`
  (${name}::text, ${company_id}::uuid, ${subject}::uuid, ${withoutNul(JSON.stringify(data))}::jsonb, ${personal}::bytea)`

const asOneJson = (facts: SealedFact[]): Part => part`(
  select name, company_id, subject, data, decode(personal, 'hex')
  from jsonb_to_recordset(${withoutNul(JSON.stringify(facts.map((fact) => ({ ...fact, personal: fact.personal?.toString('hex') ?? null }))))}::jsonb)
    as f(name text, company_id uuid, subject uuid, data jsonb, personal text))`

// PostgreSQL takes neither a NUL nor half a surrogate pair, and what somebody typed one into must be on record all the
// same (attack-30). An escaped backslash before `u0000` is a text about NUL and stays; whole pairs are not escaped.
const withoutNul = (json: string) =>
  json.replace(/\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g, (found) => (found.length > 2 ? '\\ufffd' : found))

const authorId = (author: Author) => ('id' in author ? author.id : author.name)
const accountOf = (author: Author) => ('accountId' in author ? author.accountId : undefined)
/** What somebody does who was handed over by an agency says so (S1-49): it answers for his having been let in. */
const agencyOf = (author: Author) => ('agency' in author && author.agency ? { cameBy: author.agency } : {})
const companyOf = (author: Author) => ('companyId' in author ? author.companyId : undefined)

/** Which facts about one person are read: of these names, older than `before`, newest first. */
export interface FactsWish {
  companyId: string
  subject: string
  names: readonly string[]
  /** Only facts older than this one; all of them unless given. */
  before?: number | undefined
  most: number
}

/** A fact as its subject's own room reads it, personal fields opened. */
export interface ReadFact {
  seq: number
  at: Date
  name: string
  authorKind: Author['by']
  authorAccountId: string | null
  /** As what he did it; null where nobody's office was meant. */
  authorRole: Kind | null
  data: Record<string, unknown>
  /** Undefined when there were none, or when they were erased with the person's key. */
  personal: Record<string, unknown> | undefined
}

type FactRow = Omit<ReadFact, 'personal'> & { personal: Buffer | null }

/**
 * Reads facts about one person of one company. Each name costs at most `most` rows, whatever else happened to him. How he
 * was judged is nobody's in particular to read, and the index of these facts leaves it out.
 */
export async function factsAbout(db: Db, sealer: Sealer, wish: FactsWish): Promise<ReadFact[]> {
  const rows = await db.rows<FactRow>(sql`
    select f.* from unnest(${wish.names}::text[]) as wanted(name) cross join lateral (
      select seq, at, name, author_kind as "authorKind", author_account_id as "authorAccountId",
        author_role as "authorRole", data, personal
      from platform_fact
      where subject_id = ${wish.subject} and name = wanted.name and seq < ${wish.before ?? Number.MAX_SAFE_INTEGER}
        and company_id = ${wish.companyId} and name not in ('sign-in-judged', 'operation-judged')
      order by seq desc limit ${wish.most}) f
    order by f.seq desc limit ${wish.most}`)
  return Promise.all(
    rows.map(async (row) => {
      const plain = row.personal && (await sealer.open(db, wish.subject, row.personal))
      return { ...row, personal: plain ? JSON.parse(plain) : undefined }
    }),
  )
}
