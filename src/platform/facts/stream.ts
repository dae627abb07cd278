import type { Author, Kind } from '../author.ts'
import { type Part, part } from '../sql.ts'

/** A fact as it stands in the table, for rooms that follow all of them. Personal fields stay sealed. */
export interface StreamFact {
  seq: number
  at: Date
  name: string
  authorKind: Author['by']
  authorId: string
  authorAccountId: string | null
  authorRole: Kind | null
  companyId: string | null
  subject: string | null
  data: Record<string, unknown>
  personal: Buffer | null
}

/**
 * The next facts after number `after`, at most `most`, in their order. `upTo` comes from `settledUpTo`, so that whoever keeps
 * the last number he has read as his cursor passes over none. Who needs facts of some names only says which: the rest is
 * not carried to him.
 */
export const factsBetween = (
  after: number,
  upTo: number,
  { most, names }: { most: number; names?: readonly string[] },
): Part => part`
  select seq, at, name, author_kind as "authorKind", author_id as "authorId", author_account_id as "authorAccountId",
    author_role as "authorRole", company_id as "companyId", subject_id as "subject", data, personal
  from platform_fact where seq > ${after} and seq <= ${upTo}${names ? part` and name = any(${names}::text[])` : part``}
  order by seq limit ${most}`

/**
 * All facts as the audit log holds them, for a query of the log's own: text whose form hangs neither on this program nor on
 * its JSON, and of the sealed fields their hash.
 */
export const factsAsLogged = (): Part => part`
  select seq, transaction_id::text as transaction,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, name, author_kind as by, author_id as author,
    author_account_id as account, author_role as role, company_id as company, subject_id as subject, data::text as data,
    encode(sha256(personal), 'hex') as personal
  from platform_fact`

/** How many facts there are after number `after`. */
export const countAfter = (after: Part): Part =>
  part`select count(*) as count from platform_fact where seq > (${after})`

/** The facts of one name in a span of time, none above number `upTo`: the same whenever they are asked for. */
export const factsNamed = (
  name: string,
  { from, to, upTo }: Record<'from' | 'to' | 'upTo', unknown>,
): Part => part`
  select at, author_role as role, company_id as company, subject_id as subject, data from platform_fact
  where name = ${name} and seq <= ${upTo}::bigint and at >= ${from}::timestamptz and at < ${to}::timestamptz`
