import type pg from 'pg'
import type { Act } from '../act.ts'
import type { Author, Session } from '../author.ts'
import { type Beginning, beginning, faultOrClosed, mindMaintenance } from '../maintenance/guard.ts'
import { doneWith, type Outcome, refused } from '../outcome.ts'
import type { Sealer } from '../seal.ts'
import { dbOver, type Part, part, type Sql, sql } from '../sql.ts'
import { sharedQuestion } from '../tries/shared-question.ts'
import { gather, togetherOf } from './gather.ts'
import { isMovedOn } from './moved-on.ts'
import { type Asking, onConnection } from './one-go.ts'
import { type Answered, inOnePacket } from './packet.ts'

/** A look made before its act, together with another question. */
export interface Sight<S extends object> {
  readonly seen: Beginning & S
  /** When it was read, in milliseconds of this process. */
  readonly readAt: number
}

/** An act that looks before it begins, and is sure of one thing. */
export interface SureBody<T, S extends object> {
  /** A query for one row, asked in the same question as the time; nothing is held yet. Without a row all of it is null. */
  look: Part
  /** The same look, when it was made already. What was seen long ago is looked at again. */
  sight?: Sight<S> | undefined
  /** A condition that holds still when the act is written, or nothing is; with `for share` also to the act's end. */
  stands: Part
  /** Those that are written in one moment share one commit; what one of them cannot have takes the others nothing. */
  inCompany?: true
  does(act: Act, seen: S): Promise<T> | T
}

/** How such acts are carried out. A session would have to be vouched for within a transaction: these have none yet. */
export interface Looking {
  pool: pg.Pool
  sealer: Sealer
  evenInMaintenance?: true
}

/**
 * Carries out an act for which the whole world waits, in two packets: the look, and one statement that is the whole
 * transaction. Where its body asks something in between, a usual transaction begins with that. Answers `moved-on`, with
 * nothing changed, when what it was sure of no longer stood.
 */
export async function carryOutInOneStatement<T, S extends object>(
  looking: Looking,
  author: Exclude<Author, Session>,
  body: SureBody<T, S>,
): Promise<Outcome<'moved-on', T>> {
  try {
    return doneWith(
      await onConnection(looking.pool, (asking) => lookAndWrite({ ...looking, asking, author }, body)),
    )
  } catch (fault) {
    if (isMovedOn(fault)) return refused('moved-on')
    throw fault
  }
}

interface Beginner extends Looking {
  asking: Asking
  author: Exclude<Author, Session>
}

/** The time and a look in one question, for this author. */
export const lookingAs = (author: Author, evenInMaintenance: boolean, look: Part): Part => part`
  select b.*, seen.* from (${beginning(author, evenInMaintenance)}) b left join lateral (${look}) seen on true`

// Beyond this a hash has waited in line, and what stood in the tables then is another story.
const freshMs = 1000

// On a connection that is given back at once: whoever kept his while waiting for the packet's would keep it from the packet.
async function lookNow<T, S extends object>(
  { pool, author, evenInMaintenance }: Beginner,
  { look, sight, inCompany }: SureBody<T, S>,
): Promise<Beginning & S> {
  const age = sight ? performance.now() - sight.readAt : freshMs
  if (sight && age < freshMs) return { ...sight.seen, now: new Date(sight.seen.now.getTime() + age) }
  const looking = sql`${lookingAs(author, evenInMaintenance ?? false, look)}`
  const { rows } = await (inCompany ? askedInCompany(pool, looking) : pool.query(looking))
  // What the look is a query for, its body says.
  const seen = rows[0] as (Beginning & S) | undefined
  if (!seen) throw new Error('The database did not tell the time.')
  return seen
}

async function lookAndWrite<T, S extends object>(beginner: Beginner, body: SureBody<T, S>): Promise<T> {
  const { asking, author } = beginner
  const { stands, does, inCompany } = body
  const db = dbOver(asking)
  const moment = await lookNow(beginner, body)
  const mind = mindMaintenance(moment)
  const transaction = begunWhenAsked(asking, sql`select ${mustStand(stands)}`)
  const { act, gathered } = gather(dbOver(transaction), author, moment)
  // A stop is near: what is asked last must be part of the transaction.
  if (mind) transaction.begin()
  try {
    const value = await does(act, moment)
    if (gathered.last.length > 0) transaction.begin()
    const together = await togetherOf({ act, gathered }, beginner.sealer, () =>
      transaction.isBegun() ? part`true` : mustStand(stands),
    )
    const isWhole = inCompany && !transaction.isBegun()
    await Promise.all([
      ...gathered.last.map((change) => db.run(change)),
      together && (isWhole ? askedInCompany(beginner.pool, together) : db.run(together)),
      mind && db.run(mind),
      transaction.isBegun() && asking.query('commit'),
    ])
    for (const wake of gathered.wakes) wake()
    return value
  } catch (fault) {
    // Whatever is asked behind the first fault of a transaction fails for that reason alone.
    throw faultOrClosed((await transaction.fault()) ?? fault, moment)
  }
}

// Each holds what it changes until the last of them is written.
const mostInCompany = 12

const askedInCompany = sharedQuestion<Sql, Answered, pg.Pool>(inOnePacket, mostInCompany)

const mustStand = (stands: Part) => part`case when ${stands} then true else platform_moved_on() end`

/** A transaction that begins, and makes sure of `guard`, with the first thing that is asked in it. */
function begunWhenAsked(asking: Asking, guard: Sql) {
  let begun: Promise<unknown> | undefined
  const begin = () => {
    if (begun) return
    begun = Promise.all([asking.query('begin'), asking.query(guard)])
    // Told by `fault`; until then it must not end the process.
    begun.catch(() => undefined)
  }
  const query = (asked: Sql) => {
    begin()
    return asking.query(asked)
  }
  const fault = () =>
    begun?.then(
      () => undefined,
      (first: unknown) => first,
    )
  return { begin, query, isBegun: () => begun !== undefined, fault }
}
