import type { Author } from './author.ts'
import type { Sealer } from './seal.ts'
import type { Db } from './sql.ts'
import { sql } from './sql.ts'

/** What a fact says besides its name. Never a secret; personal fields go to `personal`. */
export interface FactDetail {
  /** The company it concerns; the author's unless given. */
  companyId?: string
  /** The account it happened to; the author's unless given. */
  subject?: string
  /** Plain data without anything personal: ids, counts, reasons with weights. */
  data?: Record<string, unknown>
  /** Personal fields (names, addresses, IP): sealed with the subject's own key, so that erasure keeps the log. */
  personal?: Record<string, unknown>
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
  personal: string | null
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
        data: fact.data ?? {},
        personal: fact.personal
          ? (await sealer.seal(db, subject, JSON.stringify(fact.personal))).toString('hex')
          : null,
      }
    }),
  )
}

/** Writes the facts of one act in one statement, inside that act's transaction. */
export async function writeFacts(db: Db, author: Author, at: Date, facts: SealedFact[]): Promise<void> {
  const who = { by: author.by, id: authorId(author), account: accountOf(author) ?? null }
  await db.run(sql`
    insert into platform_fact (at, name, author_kind, author_id, author_account_id, company_id, subject_id, data, personal)
    select ${at}, f.name, ${who.by}, ${who.id}, ${who.account}, f.company_id, f.subject, f.data, decode(f.personal, 'hex')
    from jsonb_to_recordset(${withoutNul(JSON.stringify(facts))}::jsonb)
      as f(name text, company_id uuid, subject uuid, data jsonb, personal text)`)
}

// PostgreSQL takes neither a NUL nor half a surrogate pair, and what somebody typed one into must be on record all the
// same (attack-30). An escaped backslash before `u0000` is a text about NUL and stays; whole pairs are not escaped.
const withoutNul = (json: string) =>
  json.replace(/\\\\|\\u0000|\\ud[89a-f][0-9a-f]{2}/g, (found) => (found.length > 2 ? '\\ufffd' : found))

const authorId = (author: Author) => ('id' in author ? author.id : author.name)
const accountOf = (author: Author) => ('accountId' in author ? author.accountId : undefined)
const companyOf = (author: Author) => ('companyId' in author ? author.companyId : undefined)
