import type { Duplex } from 'node:stream'
import pg from 'pg'
import type { Author } from './author.ts'
import { type Dates, datesFrom } from './dates/dates.ts'
import { type Fact, type FactDetail, sealFacts, writeFacts } from './fact.ts'
import { type Beginning, faultOrClosed, mindMaintenance, readBeginning } from './maintenance/guard.ts'
import type { Sealer } from './seal.ts'
import { type Db, dbOver, type Sql } from './sql.ts'
import { inTurn } from './tries/turn.ts'

/** One transaction, one clock reading, one author, and the facts it leaves. */
export interface Act extends Db {
  /** The moment of this act: database time plus the movable clock's offset. */
  readonly now: Date
  /** The operator's dates, read together with the time; which rules hold is never asked of anything else. */
  readonly dates: Dates
  readonly author: Author
  /** Leaves a fact in this transaction. Names are verbs in the past: `signed-in`, `password-changed`. */
  note(name: string, detail?: FactDetail): void
  /**
   * A change whose answer nobody needs: it leaves in one packet with the commit, after everything else that was asked,
   * and a fault of it undoes the whole act.
   */
  atEnd(change: Sql): void
  /** Runs once the transaction is in the database; for waking a worker, never for work that must happen. */
  afterCommit(wake: () => void): void
}

/** Checks inside the transaction that the author may still act; throws when he may not. */
export type Vouch = (act: Act) => Promise<void>

/** An act, and what it reads at its very beginning: asked in one packet with the time, before the act knows it. */
export interface Body<T, S = undefined> {
  look?(db: Db): Promise<S>
  does(act: Act, seen: S): Promise<T> | T
}

/** How acts are carried out; `vouch` is given by the house, because platform does not know sessions. */
export interface Acting {
  pool: pg.Pool
  sealer: Sealer
  vouch?: Vouch
  /** Maintenance does not stop these acts: of staff who sign in. */
  evenInMaintenance?: true
}

/** Carries out one act. A returned value commits, a refusal too (failed tries must count); a throw rolls back. */
export function carryOut<T, S>(acting: Acting, author: Author, body: Body<T, S>): Promise<T> {
  const work = () => onConnection(acting, author, body)
  // The acts of one account wait for one another in any case, in the database: waiting there each would hold a
  // connection, and one traveller's thousand calls all of them. More than this waiting are answered "busy".
  return author.by === 'person' ? inTurn(acting, author.accountId, work, mostWaiting) : work()
}

const mostWaiting = 64

async function onConnection<T, S>(acting: Acting, author: Author, body: Body<T, S>): Promise<T> {
  const client = await acting.pool.connect()
  let broken: Error | undefined
  try {
    return await inTransaction(client, acting, author, body)
  } catch (fault) {
    if (isOutdated(fault)) broken = fault
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw fault
  } finally {
    client.release(broken)
  }
}

/** After a migration beside us PostgreSQL refuses what was prepared before it (0A000), on this connection for ever. */
function isOutdated(fault: unknown): fault is Error {
  return fault instanceof pg.DatabaseError && fault.code === '0A000'
}

async function inTransaction<T, S>(client: pg.PoolClient, acting: Acting, author: Author, body: Body<T, S>) {
  const facts: Fact[] = []
  const wakes: (() => void)[] = []
  const last: Sql[] = []
  const asking = inOneGo(client)
  const db = dbOver(asking)
  const [moment, seen] = await begin(asking, { acting, author }, body)
  const mind = mindMaintenance(moment)
  const act: Act = {
    ...db,
    now: moment.now,
    // Understood when asked for: most acts need none.
    get dates() {
      return datesFrom(moment.dates)
    },
    author,
    note: (name, detail) => facts.push({ name, ...detail }),
    atEnd: (change) => last.push(change),
    afterCommit: (wake) => wakes.push(wake),
  }
  if (author.by === 'person') await acting.vouch?.(act)
  const value = await body.does(act, seen)
  const sealed = await sealFacts(db, acting.sealer, author, facts)
  // Sent together. What cannot be written turns this commit into a rollback, and its fault is thrown.
  await Promise.all([
    ...last.map((change) => db.run(change)),
    sealed.length > 0 && writeFacts(db, author, act.now, sealed),
    mind && db.run(mind),
    asking.query('commit'),
  ]).catch((fault) => {
    throw faultOrClosed(fault, moment)
  })
  for (const wake of wakes) wake()
  return value
}

type Asking = Pick<pg.PoolClient, 'query'>

/** Questions asked in one tick leave in one packet: each packet of its own wakes PostgreSQL up once more. */
function inOneGo(client: pg.PoolClient): Asking {
  // pg shows its connection to plug-ins, but does not describe it.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  const query = (...asked: Parameters<pg.PoolClient['query']>) => {
    stream.cork()
    process.nextTick(() => stream.uncork())
    return client.query(...asked)
  }
  // One function stands for all spellings of a query that the type lists.
  return { query: query as unknown as pg.PoolClient['query'] }
}

async function begin<T, S>(
  asking: Asking,
  { acting, author }: { acting: Acting; author: Author },
  body: Body<T, S>,
): Promise<[Beginning, S]> {
  const db = dbOver(asking)
  // All are sent before any is answered: one moment of waiting instead of three.
  const [, moment, seen] = await Promise.all([
    asking.query('begin'),
    readBeginning(db, author, acting.evenInMaintenance ?? false),
    // Without a look S is undefined: `Body` says so.
    body.look?.(db) as Promise<S>,
  ])
  if (!moment) throw new Error('The database did not tell the time.')
  return [moment, seen]
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
