import type { Duplex } from 'node:stream'
import pg from 'pg'

/** One connection on which an act asks. */
export type Asking = Pick<pg.PoolClient, 'query'>

/** Gives a work a connection of its own once it asks something; when it throws, what it had begun is taken back. */
export async function onConnection<T>(pool: pg.Pool, work: (asking: Asking) => Promise<T>): Promise<T> {
  let taken: Promise<pg.PoolClient> | undefined
  let broken: Error | undefined
  const query = async (...asked: Parameters<pg.PoolClient['query']>) => {
    taken ??= pool.connect()
    return inOneGo(await taken, asked)
  }
  try {
    // One function stands for all spellings of a query that the type lists.
    return await work({ query: query as unknown as pg.PoolClient['query'] })
  } catch (fault) {
    if (isOutdated(fault)) broken = fault
    await taken
      ?.then((client) => client.query('rollback'))
      .catch((lost: Error) => {
        broken = lost
      })
    throw fault
  } finally {
    const client = await taken?.catch(() => undefined)
    client?.release(broken)
  }
}

/** After a migration beside us PostgreSQL refuses what was prepared before it (0A000), on this connection for ever. */
function isOutdated(fault: unknown): fault is Error {
  return fault instanceof pg.DatabaseError && fault.code === '0A000'
}

/** Questions asked in one tick leave in one packet: each packet of its own wakes PostgreSQL up once more. */
function inOneGo(client: pg.PoolClient, asked: Parameters<pg.PoolClient['query']>) {
  // pg shows its connection to plug-ins, but does not describe it.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
  return client.query(...asked)
}
