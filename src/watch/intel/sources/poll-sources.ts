import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { fetchSource, leaseMs, type Source } from './fetch-source.ts'
import { SourceFault } from './taxii.ts'

interface Taken extends Source {
  tries: number
}

const everySeconds = 60
const [firstWait, longestWait] = [5, 900]

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
    const { isThrough } = await fetchSource(world, source)
    await noteSuccess(world, source, isThrough ? everySeconds : 0)
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
async function take(world: World, id: string): Promise<Taken | undefined> {
  const now = await world.clock.now()
  return world.db.row<Taken>(sql`
    update watch_intel_source set taken_until = ${new Date(now.getTime() + leaseMs)}
    where id = ${id} and next_try_at <= ${now} and stopped_at is null
      and (taken_until is null or taken_until <= ${now})
    returning id, name, url, secret, collections, effect, score, half_life_days, tries`)
}

async function noteSuccess({ db, clock }: World, { id }: Taken, wait: number): Promise<void> {
  const now = await clock.now()
  await db.run(sql`
    update watch_intel_source set last_success_at = ${now}, failing_since = null, last_fault = null, tries = 0,
      next_try_at = ${new Date(now.getTime() + wait * 1000)} where id = ${id}`)
}

async function noteFault({ db, clock }: World, { id, tries }: Taken, says: string): Promise<void> {
  const now = await clock.now()
  const wait = Math.min(firstWait * 2 ** tries, longestWait)
  await db.run(sql`
    update watch_intel_source set failing_since = coalesce(failing_since, ${now}), last_fault = ${says},
      tries = least(tries + 1, 20), next_try_at = ${new Date(now.getTime() + wait * 1000)} where id = ${id}`)
}
