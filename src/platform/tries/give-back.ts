import { type Db, type Part, part, type Sql, sql } from '../sql.ts'
import type { Budget } from './tries.ts'

/** One try's place in a count, by keyed hashes. */
export interface Place {
  readonly subject: Buffer
  readonly scope: Buffer
  readonly number: number
}

/** What a right answer undoes: the tries of its side up to it, and its own place in the budget it shared. */
export interface Forgiving {
  readonly forgiven: Part
  readonly given_back?: Part
}

/** Both as a statement of their own. */
export const forgivingOf = ({ forgiven, given_back }: Forgiving): Sql =>
  given_back
    ? sql`with forgiven as (${forgiven}), given_back as (${given_back}) select true`
    : sql`${forgiven}`

/** Tries reserved after the right one keep counting: they may be wrong ones still being evaluated elsewhere. */
export function forgiveUpTo(place: Place): Part {
  return part`
    update platform_tries set forgiven = greatest(forgiven, ${place.number}),
      given_back = case when forgiven < ${place.number} then 0 else given_back end,
      expires_at = case when reserved <= ${place.number} then least(expires_at, last_at + interval '1 hour') else expires_at end
    where subject = ${place.subject} and scope = ${place.scope} and reserved >= ${place.number}`
}

/** Takes one place out of the count, unless a right answer has forgiven it meanwhile; its wait ends with it. */
export const givingBack = ({ tries }: Budget, place: Place): Part => part`
    update platform_tries set given_back = given_back + 1,
      wait_until = case when reserved > ${place.number} then wait_until
        when reserved - forgiven - given_back > ${tries} then last_at end
    where subject = ${place.subject} and scope = ${place.scope}
      and reserved >= ${place.number} and forgiven < ${place.number}`

/** The same, done now. */
export async function giveBack(db: Db, budget: Budget, place: Place): Promise<void> {
  await db.run(sql`${givingBack(budget, place)}`)
}
