import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { takeIn } from '../indicators/take-in.ts'
import { type Collection, collectionsOf, type Page, pageOf, type Server, SourceFault } from './taxii.ts'

/** A source whose turn it is. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly secret: Buffer | null
  readonly collections: string[]
  readonly effect: 'weigh' | 'watch'
  readonly score: number
  readonly half_life_days: number
}

/** Longer than one page can take; with each the node says anew that it is at it. */
export const leaseMs = 120_000
// Some ten thousand objects, or the time in which other sources want their turn.
const [mostMore, turnMs] = [10, 60_000]
const fetcher = { by: 'system', name: 'watch.intel' } as const

/**
 * Fetches what is new in every collection, for as long as a turn may take. Where that was not enough the rest waits for the
 * next turn: a list without an end must neither keep other sources waiting nor be out of reach of whoever stops it.
 */
export async function fetchSource(world: World, source: Source): Promise<{ isThrough: boolean }> {
  const authorization = source.secret ? world.keys.open('intel', source.id, source.secret) : undefined
  const server = { url: source.url, authorization, networks: world.config.receiverNetworks }
  const wanted = (await collectionsOf(server)).filter(
    ({ id }) => source.collections.length === 0 || source.collections.includes(id),
  )
  if (wanted.length === 0) throw new SourceFault('The server shows no such collection to us.')
  const now = await world.clock.now()
  const turn = { more: mostMore, until: new Date(now.getTime() + turnMs), isStopped: false }
  let isThrough = true
  for (const collection of fromAnywhere(world, wanted))
    isThrough = (await fetchCollection(world, { source, server, collection, turn })) && isThrough
  return { isThrough }
}

/** A turn that is cut short must not leave out the same ones each time. */
function fromAnywhere(world: World, all: readonly Collection[]): Collection[] {
  const first = all.indexOf(world.random.pick(all))
  return [...all.slice(first), ...all.slice(0, first)]
}

/** What is left of a turn. */
interface Turn {
  /** Pages besides the first of each collection. */
  more: number
  readonly until: Date
  isStopped: boolean
}

interface Fetching {
  source: Source
  server: Server
  collection: Collection
  turn: Turn
}

interface Cursor {
  added_after: string | null
  next_page: string | null
}

/**
 * Page by page; each is kept together with how far it reached, so that whoever goes on loses nothing and takes nothing
 * twice. Answers whether its end was reached.
 */
async function fetchCollection(world: World, fetching: Fetching): Promise<boolean> {
  let into: string | undefined
  for (let isFirst = true; await hasRoom(world, fetching.turn, isFirst); isFirst = false) {
    const cursor = await cursorOf(world, fetching)
    const page = await nextPage(world, fetching, cursor)
    const kept = await keep(world, fetching, { page, into })
    if (kept && !page.next) return true
    if (!kept) fetching.turn.isStopped = true
    into = kept?.item
  }
  return false
}

async function hasRoom({ clock }: World, turn: Turn, isFirst: boolean): Promise<boolean> {
  if (turn.isStopped || (!isFirst && turn.more-- <= 0)) return false
  return (await clock.now()) < turn.until
}

async function cursorOf({ db }: World, { source, collection }: Fetching): Promise<Cursor> {
  const row = await db.row<Cursor>(sql`
    insert into watch_intel_collection (source_id, url, title) values (${source.id}, ${collection.url}, ${collection.title})
    on conflict (source_id, url) do update set title = excluded.title returning added_after, next_page`)
  return row ?? { added_after: null, next_page: null }
}

async function nextPage(
  world: World,
  { source, server, collection }: Fetching,
  cursor: Cursor,
): Promise<Page> {
  const { url } = collection
  try {
    return await pageOf(server, { url, addedAfter: cursor.added_after, next: cursor.next_page })
  } catch (fault) {
    // It has forgotten where we were: from the beginning of the list, then, whose objects are known by their ids.
    const isForgotten = fault instanceof SourceFault && [400, 404, 410].includes(fault.status ?? 0)
    if (isForgotten && cursor.next_page)
      await world.db.run(sql`
        update watch_intel_collection set next_page = null, page_last = null where source_id = ${source.id} and url = ${url}`)
    throw fault
  }
}

/** Undefined when the source was stopped meanwhile: then neither this page is wanted nor another. */
async function keep(
  world: World,
  { source, collection }: Fetching,
  { page, into }: { page: Page; into: string | undefined },
): Promise<{ item: string | undefined } | undefined> {
  const { id, name, effect, score, half_life_days: halfLifeDays } = source
  return world.act(fetcher, async (act) => {
    if (!(await renewLease(act, id))) return undefined
    const { item, ...taken } = await takeIn(act, world, {
      ...{ ...page, source: name, title: collection.title, effect, score, halfLifeDays, into },
    })
    // In the midst of a list `next` leads on; at its end everything up to its last object is behind us.
    await act.run(sql`
      update watch_intel_collection set next_page = ${page.next ?? null},
        page_last = coalesce(${page.last ?? null}, page_last),
        added_after = case when ${page.next === undefined} then coalesce(${page.last ?? null}, page_last, added_after) else added_after end
      where source_id = ${id} and url = ${collection.url}`)
    if (taken.added + taken.changed + taken.revoked > 0)
      await act.run(sql`update watch_intel_source set last_arrival_at = ${act.now} where id = ${id}`)
    return { item }
  })
}

/** Holds the source as well: whoever stops it waits for this page and gets no other. */
async function renewLease(act: Act, id: string): Promise<boolean> {
  const until = new Date(act.now.getTime() + leaseMs)
  const renewed = await act.run(sql`
    update watch_intel_source set taken_until = ${until} where id = ${id} and stopped_at is null`)
  return renewed === 1
}
