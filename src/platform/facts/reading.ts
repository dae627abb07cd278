import type { Act } from '../act.ts'
import { type Db, type Part, sql } from '../sql.ts'
import type { World } from '../world.ts'
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

/** A place among the facts: how far somebody who follows them has read. */
export interface Place {
  /** His name, for the acts in which he sees them. */
  readonly reader: string
  /** The table whose only row keeps the number, as `seq`. */
  readonly kept: Part
  /** How many facts one act sees at the most. */
  readonly most: number
}

/**
 * Lets `sees` have the facts behind the place, portion by portion, until all are read. The place moves on in the act that has
 * seen them, so that none is seen twice or passed over; of several nodes one is at it.
 */
export async function readOnFrom(
  world: World,
  place: Place,
  sees: (act: Act, facts: readonly StreamFact[]) => Promise<void>,
  reading?: Reading,
): Promise<void> {
  const read = reading ?? (await readOn(world.db))
  while (await readSomeFrom(world, place, sees, read));
}

async function readSomeFrom(
  world: World,
  { reader, kept, most }: Place,
  sees: (act: Act, facts: readonly StreamFact[]) => Promise<void>,
  { upTo, behind }: Reading,
): Promise<boolean> {
  const from = await world.db.row<{ seq: number }>(sql`select seq from ${kept}`)
  if (!from || upTo === undefined || upTo <= from.seq) return false
  const { facts, reached } = await behind(from.seq, most)
  return world.act({ by: 'system', name: reader }, async (act) => {
    const held = await act.row<{ seq: number }>(sql`select seq from ${kept} for update skip locked`)
    if (!held) return false
    // Another node has seen them since.
    if (held.seq !== from.seq) return held.seq < upTo
    if (facts.length > 0) await sees(act, facts)
    await act.run(sql`update ${kept} set seq = ${reached}`)
    return reached < upTo
  })
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
