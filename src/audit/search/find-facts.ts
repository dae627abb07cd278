import { factsOf } from '#platform/facts/facts-of.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import { type FactPlace, newestFact } from './fact-place.ts'

/** What is looked for; what is not named does not matter. */
export interface FactSearch {
  /** Who did it or to whom it was done: these accounts. */
  readonly people?: readonly string[] | undefined
  readonly companyId?: string | undefined
  readonly name?: string | undefined
  /** From this moment on. */
  readonly from?: Date | undefined
  /** Before this moment. */
  readonly until?: Date | undefined
  /** Behind this place. */
  readonly after?: FactPlace | undefined
}

/**
 * The facts that are looked for, the newest first, at most `most`. Each kind of search has an index in its own order, so
 * a page costs what it shows, however many facts there are.
 */
export async function findFacts(db: Db, search: FactSearch, most: number): Promise<StreamFact[]> {
  const places = await db.rows<{ seq: number }>(placesOf(search, most))
  const seqs = places.map(({ seq }) => seq)
  const facts = await db.rows<StreamFact>(sql`${factsOf(seqs)}`)
  const byNumber = new Map(facts.map((fact) => [fact.seq, fact]))
  return seqs.flatMap((seq) => byNumber.get(seq) ?? [])
}

function placesOf(search: FactSearch, most: number) {
  const page = part`order by f.at desc, f.seq desc limit ${most}`
  if (!search.people)
    return sql`select f.seq from audit_found f where ${withinOf(search)}${detailsOf(search)} ${page}`
  // One walk a person, each in its own order; what is common to all comes of the merged walks.
  const one = part`
    select f.seq, f.at from audit_involved f
    where f.person_id = wanted.person and ${withinOf(search)}${involvedDetails(search)} ${page}`
  return sql`
    select f.seq from (
      select distinct found.seq, found.at from unnest(${search.people}::uuid[]) wanted(person)
      cross join lateral (${one}) found) f ${page}`
}

/** The stretch of time, and behind which place. */
function withinOf({ from, until, after = newestFact }: FactSearch): Part {
  const place = until && until <= after.at ? { at: until, seq: 0 } : after
  return part`(f.at, f.seq) < (${place.at}, ${place.seq})${from ? part` and f.at >= ${from}` : part``}`
}

function detailsOf({ companyId, name }: FactSearch): Part {
  const company = companyId === undefined ? part`` : part` and f.company_id = ${companyId}`
  return name === undefined ? company : part`${company} and f.name = ${name}`
}

/** For the walk of one person: what he did or met is little, so the rest is looked up fact by fact. */
function involvedDetails({ companyId, name }: FactSearch): Part {
  if (companyId === undefined && name === undefined) return part``
  const company = companyId === undefined ? part`` : part` and d.company_id = ${companyId}`
  const named = name === undefined ? part`` : part` and d.name = ${name}`
  return part` and exists (select 1 from audit_found d where d.seq = f.seq${company}${named})`
}
