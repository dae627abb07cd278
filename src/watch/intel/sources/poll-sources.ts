import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { takeIn } from '../indicators/take-in.ts'
import { type Collection, collectionsOf, type Page, pageOf, type Server, SourceFault } from './taxii.ts'

interface Source {
  id: string
  name: string
  url: string
  secret: Buffer | null
  collections: string[]
  effect: 'weigh' | 'watch'
  score: number
  half_life_days: number
  tries: number
}

const everySeconds = 60
const [firstWait, longestWait] = [5, 900]
// Longer than one page can take; with each the node says anew that it is at it.
const leaseMs = 120_000
const fetcher = { by: 'system', name: 'watch.intel' } as const

/** Fetches from every source what is new there; one that cannot be reached is asked again later, and later still. */
export async function pollSources(world: World): Promise<void> {
  const now = await world.clock.now()
  const due = await world.db.rows<{ id: string }>(sql`
    select id from watch_intel_source where stopped_at is null and next_try_at <= ${now}`)
  const turns = await Promise.allSettled(due.map(({ id }) => pollSource(world, id)))
  for (const turn of turns)
    if (turn.status === 'rejected') world.log.error({ err: turn.reason }, 'a source could not be fetched')
}

async function pollSource(world: World, id: string): Promise<void> {
  const source = await take(world, id)
  if (!source) return
  try {
    await fetchAll(world, source)
    await noteSuccess(world, source)
  } catch (fault) {
    // A fault that left no trace would come again every few seconds, seen by nobody.
    await noteFault(world, source, sayingOf(fault))
    if (!(fault instanceof SourceFault)) throw fault
  } finally {
    await world.db.run(sql`update watch_intel_source set taken_until = null where id = ${id}`)
  }
}

const sayingOf = (fault: unknown) =>
  fault instanceof SourceFault
    ? fault.message.slice(0, 300)
    : 'A fault on our side while its objects were taken in; the log says which.'

/** One node at a time asks a source; one that was killed is followed by another. */
async function take(world: World, id: string): Promise<Source | undefined> {
  const now = await world.clock.now()
  return world.db.row<Source>(sql`
    update watch_intel_source set taken_until = ${new Date(now.getTime() + leaseMs)}
    where id = ${id} and next_try_at <= ${now} and stopped_at is null
      and (taken_until is null or taken_until <= ${now})
    returning id, name, url, secret, collections, effect, score, half_life_days, tries`)
}

async function fetchAll(world: World, source: Source): Promise<void> {
  const authorization = source.secret ? world.keys.open('intel', source.id, source.secret) : undefined
  const server = { url: source.url, authorization, networks: world.config.receiverNetworks }
  const wanted = (await collectionsOf(server)).filter(
    ({ id }) => source.collections.length === 0 || source.collections.includes(id),
  )
  if (wanted.length === 0) throw new SourceFault('The server shows no such collection to us.')
  for (const collection of wanted) await fetchCollection(world, { source, server, collection })
}

interface Fetching {
  source: Source
  server: Server
  collection: Collection
}

interface Cursor {
  added_after: string | null
  next_page: string | null
}

/** Page by page; each is kept together with how far it reached, so that whoever goes on loses nothing and takes nothing twice. */
async function fetchCollection(world: World, fetching: Fetching): Promise<void> {
  let into: string | undefined
  for (;;) {
    const cursor = await cursorOf(world, fetching)
    const page = await nextPage(world, fetching, cursor)
    into = await keep(world, fetching, { page, into })
    if (!page.next) return
  }
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

async function keep(
  world: World,
  { source, collection }: Fetching,
  { page, into }: { page: Page; into: string | undefined },
): Promise<string | undefined> {
  const { id, name, effect, score, half_life_days: halfLifeDays } = source
  return world.act(fetcher, async (act) => {
    const { item, ...taken } = await takeIn(act, world, {
      ...{ ...page, source: name, title: collection.title, effect, score, halfLifeDays, into },
    })
    // In the midst of a list `next` leads on; at its end everything up to its last object is behind us.
    await act.run(sql`
      update watch_intel_collection set next_page = ${page.next ?? null},
        page_last = coalesce(${page.last ?? null}, page_last),
        added_after = case when ${page.next === undefined} then coalesce(${page.last ?? null}, page_last, added_after) else added_after end
      where source_id = ${id} and url = ${collection.url}`)
    const until = new Date(act.now.getTime() + leaseMs)
    const hasArrived = taken.added + taken.changed + taken.revoked > 0
    await act.run(sql`
      update watch_intel_source set taken_until = ${until},
        last_arrival_at = case when ${hasArrived} then ${act.now} else last_arrival_at end where id = ${id}`)
    return item
  })
}

async function noteSuccess({ db, clock }: World, { id }: Source): Promise<void> {
  const now = await clock.now()
  await db.run(sql`
    update watch_intel_source set last_success_at = ${now}, failing_since = null, last_fault = null, tries = 0,
      next_try_at = ${new Date(now.getTime() + everySeconds * 1000)} where id = ${id}`)
}

async function noteFault({ db, clock }: World, { id, tries }: Source, says: string): Promise<void> {
  const now = await clock.now()
  const wait = Math.min(firstWait * 2 ** tries, longestWait)
  await db.run(sql`
    update watch_intel_source set failing_since = coalesce(failing_since, ${now}), last_fault = ${says},
      tries = least(tries + 1, 20), next_try_at = ${new Date(now.getTime() + wait * 1000)} where id = ${id}`)
}
