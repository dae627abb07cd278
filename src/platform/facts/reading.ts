import { type Db, sql } from '../sql.ts'
import { settledUpTo } from './settled.ts'
import { factsBetween, type StreamFact } from './stream.ts'

/** Facts in their order, and up to which number they are all there are. */
export interface Stretch {
  readonly facts: readonly StreamFact[]
  readonly reached: number
}

/** The facts as all who follow them read them in one round of a node: each is fetched once, whoever asks for it. */
export interface Reading {
  /** The number below which no fact can still appear; undefined while somebody writes for long: ask again later. */
  readonly upTo: number | undefined
  /** The next facts behind a number, at most `most`. */
  behind(seq: number, most: number): Promise<Stretch>
}

/** How many facts are fetched at once. */
const atOnce = 2_000

interface Fetched extends Stretch {
  readonly from: number
}

/** Finds out how far the facts can be read now. Whoever follows them keeps his own place; this keeps none. */
export async function readOn(db: Db): Promise<Reading> {
  const upTo = await settledUpTo(db)
  let last: Promise<Fetched> | undefined
  return {
    upTo,
    async behind(seq, most) {
      if (upTo === undefined || seq >= upTo) return { facts: [], reached: seq }
      const known = await last
      if (known && known.from <= seq && seq < known.reached) return partOf(known, seq, most)
      last = fetchFrom(db, seq, upTo)
      return partOf(await last, seq, most)
    },
  }
}

async function fetchFrom(db: Db, from: number, upTo: number): Promise<Fetched> {
  const facts = await db.rows<StreamFact>(sql`${factsBetween(from, upTo, { most: atOnce })}`)
  // Numbers that were drawn and never used are passed over.
  return { from, facts, reached: facts.length < atOnce ? upTo : (facts.at(-1)?.seq ?? upTo) }
}

function partOf({ facts, reached }: Stretch, seq: number, most: number): Stretch {
  const rest = facts.filter((fact) => fact.seq > seq)
  const part = rest.slice(0, most)
  return { facts: part, reached: part.length < rest.length ? (part.at(-1)?.seq ?? reached) : reached }
}
