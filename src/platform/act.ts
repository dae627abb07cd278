import pg from 'pg'
import { gather, type Steps, togetherOf } from './acts/gather.ts'
import { type Asking, onConnection } from './acts/one-go.ts'
import type { Author } from './author.ts'
import type { Dates } from './dates/dates.ts'
import type { FactDetail } from './fact.ts'
import { type Beginning, faultOrClosed, mindMaintenance, readBeginning } from './maintenance/guard.ts'
import type { Sealer } from './seal.ts'
import { type Db, dbOver, part, type Sql } from './sql.ts'
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
  /**
   * Such changes that need not see one another: all of an act's leave as one statement with its facts, so no row may be
   * changed by two of them.
   */
  together(steps: Steps): void
  /** Runs once the transaction is in the database; for waking a worker, never for work that must happen. */
  afterCommit(wake: () => void): void
}

/** Checks inside the transaction that the author may still act; throws when he may not. */
export type Vouch = (act: Act) => Promise<void>

/** How acts are carried out; `vouch` is given by the house, because platform does not know sessions. */
export interface Acting {
  pool: pg.Pool
  sealer: Sealer
  vouch?: Vouch
  /** Maintenance does not stop these acts: of staff who sign in. */
  evenInMaintenance?: true
}

/** An act, and what it reads at its very beginning: asked in one packet with the time, before the act knows it. */
export interface Body<T, S = undefined> {
  look?(db: Db): Promise<S>
  does(act: Act, seen: S): Promise<T> | T
}

/** Carries out one act. A returned value commits, a refusal too (failed tries must count); a throw rolls back. */
export function carryOut<T, S>(acting: Acting, author: Author, body: Body<T, S>): Promise<T> {
  const work = () => onConnection(acting.pool, (asking) => inTransaction(asking, { acting, author }, body))
  // The acts of one account wait for one another in any case, in the database: waiting there each would hold a
  // connection, and one traveller's thousand calls all of them. More than this waiting are answered "busy".
  return author.by === 'person' ? inTurn(acting, author.accountId, work, mostWaiting) : work()
}

const mostWaiting = 64

interface Beginner {
  acting: Acting
  author: Author
}

async function inTransaction<T, S>(
  asking: Asking,
  { acting, author }: Beginner,
  body: Body<T, S>,
): Promise<T> {
  const db = dbOver(asking)
  const [moment, seen] = await begin(asking, { acting, author }, body)
  const mind = mindMaintenance(moment)
  const { act, gathered } = gather(db, author, moment)
  if (author.by === 'person') await acting.vouch?.(act)
  const value = await body.does(act, seen)
  const together = await togetherOf({ act, gathered }, acting.sealer, () => part`true`)
  // Sent together. What cannot be written turns this commit into a rollback, and its fault is thrown.
  await Promise.all([
    ...gathered.last.map((change) => db.run(change)),
    together && db.run(together),
    mind && db.run(mind),
    asking.query('commit'),
  ]).catch((fault) => {
    throw faultOrClosed(fault, moment)
  })
  for (const wake of gathered.wakes) wake()
  return value
}

async function begin<T, S>(
  asking: Asking,
  { acting, author }: Beginner,
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
