import type { Author } from '#platform/author.ts'
import { factsOf } from '#platform/facts/facts-of.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { followFacts } from '../search/follow-facts.ts'
import { type Telling, tellFacts } from './ocsf/tell.ts'
import { appendTo, lastWholeLine } from './send/file.ts'

/** Which facts go into which file. */
export interface SpanWish extends Telling {
  readonly path: string
  /** From this moment on. */
  readonly from?: Date | undefined
  /** Before this moment. */
  readonly until?: Date | undefined
  /** Goes on behind the last whole line of a file that is there already. */
  readonly goesOn: boolean
}

/** How many facts are told at once. */
const atOnce = 500

/**
 * Writes the facts of a span of time into a file, in the order of their numbers. That somebody takes them stands in the log
 * before the first one leaves it. A file that was cut off goes on where it ended: no fact is left out or stands there twice.
 */
export async function exportSpan(
  world: World,
  author: Author,
  wish: SpanWish,
): Promise<Outcome<'nothing-in-span', { facts: number }>> {
  await followFacts(world)
  const written = (wish.goesOn ? await lastWholeLine(wish.path) : undefined) ?? 0
  const span = await spanOf(world, wish, written)
  if (span.facts === 0) return refused('nothing-in-span')
  const { personal, reasons, from, until } = wish
  await world.act(author, async (act) => {
    act.note('facts-exported', {
      data: { from, until, after: written, facts: span.facts, personal, reasons },
    })
  })
  const file = appendTo(wish)
  for (let after = written, facts = await page(world, wish, [after, span.last]); facts.length > 0; ) {
    const events = await tellFacts(world, wish, facts)
    after = facts.at(-1)?.seq ?? after
    await file.send({
      ...{ first: facts[0]?.seq ?? after, last: after },
      events: facts.flatMap(({ seq, at }, n) => (events[n] ? [{ seq, at, event: events[n] }] : [])),
    })
    facts = await page(world, wish, [after, span.last])
  }
  return doneWith({ facts: span.facts })
}

type Span = Pick<SpanWish, 'from' | 'until'>

// Moments that lie before and behind every fact.
const [always, never] = [new Date(0), new Date('9999-12-31T00:00:00Z')]

/** How many facts there are, and the number of the last: what happens while the file is written is not in it. */
async function spanOf({ db }: World, { from = always, until = never }: Span, after: number) {
  const found = await db.row<{ facts: number; last: number | null }>(sql`
    select count(*) as facts, max(seq) as last from audit_found
    where at >= ${from} and at < ${until} and seq > ${after}`)
  return { facts: found?.facts ?? 0, last: found?.last ?? 0 }
}

async function page(
  { db }: World,
  { from = always, until = never }: Span,
  [after, last]: [number, number],
): Promise<StreamFact[]> {
  const rows = await db.rows<{ seq: number }>(sql`
    select seq from audit_found
    where seq > ${after} and seq <= ${last} and at >= ${from} and at < ${until} order by seq limit ${atOnce}`)
  const facts = await db.rows<StreamFact>(sql`${factsOf(rows.map(({ seq }) => seq))}`)
  return facts.toSorted((one, other) => one.seq - other.seq)
}
