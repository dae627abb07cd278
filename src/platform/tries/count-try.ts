import { type Part, part, type Sql, sql } from '../sql.ts'
import type { Budget, Reservation } from './tries.ts'

/** A place in a budget shared with others; who takes no part in it asks the same, and counts nothing there. */
interface Shared extends Place {
  readonly takesPart: boolean
}

/** Where a try is counted, both as keyed hashes, and out of what. */
interface Place {
  readonly subject: Buffer
  readonly scope: Buffer
  readonly budget: Budget
}

/** What else is to be had of the one statement that counts. */
export interface Asked {
  /** A query for one row that is asked in one question with the count, for what follows. */
  beside?: Part
  /**
   * Whatever comes of the try is told by an act that leaves facts, also that it was wrong: with that act's commit the count
   * lasts, and need not wait for the disk itself. A crash takes back only a try of which nobody has been told anything.
   */
  isToldByAnAct?: boolean
  /** Counted first; where nothing is left of it, nothing else is counted. */
  shared?: Shared | undefined
}

/** What counting one answers. */
export interface Reserved {
  try_number: number | null
  try_used: number
  try_wait_until: Date | null
  shared_number?: number | null
}

/** The statement that counts one try, a transaction of its own, and answers its place and what was asked beside it. */
export function countingTry(counted: Place, { isToldByAnAct, shared, beside = part`select` }: Asked): Sql {
  const disk = isToldByAnAct ? soon : part``
  if (!shared)
    return sql`
      with counted as (${counting(counted, disk, part``)})
      select counted.*, beside.* from (select) one left join counted on true left join lateral (${beside}) beside on true`
  // The own device counts in no network. That it is one must not be told by a statement less, so it asks the same.
  const { takesPart } = shared
  return sql`
    with shared as (${counting(shared, disk, part`where ${takesPart}::boolean`)}),
    counted as (${counting(counted, disk, part`where not ${takesPart}::boolean or exists (select from shared)`)})
    select counted.*, (select try_number from shared) as shared_number, beside.*
    from (select) one left join counted on true left join lateral (${beside}) beside on true`
}

/** What its answer means. */
export function reservationOf({ tries }: Budget, row: Reserved | undefined, takesPart = false): Reservation {
  if (!row?.try_number) {
    const isSharedSpent = takesPart && !row?.shared_number
    return { allowed: false, isSharedSpent, justSpent: false, left: 0, waitUntil: undefined, number: 0 }
  }
  return {
    allowed: true,
    isSharedSpent: false,
    justSpent: row.try_used >= tries,
    left: Math.max(0, tries - row.try_used),
    waitUntil: row.try_wait_until ?? undefined,
    number: row.try_number,
  }
}

// One statement: whoever comes second waits for the row and sees the count of whoever came first.
function counting({ subject, scope, budget }: Place, disk: Part, gate: Part): Part {
  const { tries, restoresAfter, growing } = budget
  const restores = restoresAfter === 'never' ? null : restoresAfter
  const [first, most] = [growing?.first ?? null, growing?.most ?? null]
  return part`
    insert into platform_tries as t (subject, scope, reserved, forgiven, last_at, wait_until, expires_at)
    select ${subject}::bytea, ${scope}::bytea, 1, 0, c.now, platform_tries_wait(c.now, 1, ${tries}, ${first}, ${most}),
      coalesce(c.now + ${restores}::float8 * interval '1 ms', 'infinity')
    from (select platform_now() as now${disk}) c ${gate}
    on conflict (subject, scope) do update set
      forgiven = case when t.expires_at <= excluded.last_at then t.reserved else t.forgiven end,
      given_back = case when t.expires_at <= excluded.last_at then 0 else t.given_back end,
      reserved = t.reserved + 1,
      last_at = excluded.last_at,
      wait_until = platform_tries_wait(excluded.last_at,
        case when t.expires_at <= excluded.last_at then 1 else t.reserved - t.forgiven - t.given_back + 1 end,
        ${tries}, ${first}, ${most}),
      expires_at = excluded.expires_at
    where t.expires_at <= excluded.last_at
      or t.reserved - t.forgiven - t.given_back < ${tries}
      or t.wait_until <= excluded.last_at
    returning reserved as try_number, reserved - forgiven - given_back as try_used, wait_until as try_wait_until`
}

// For this transaction alone: it is counted for everybody at once, and on the disk with the next commit that waits.
const soon = part`, set_config('synchronous_commit', 'off', true)`
