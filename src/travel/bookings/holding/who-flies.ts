import { type PersonOf, peopleOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { Db } from '#platform/sql.ts'
import type { TripWish } from '../contract.ts'
import { manages, standsInFor } from '../reading/who-may-see.ts'

/** The people of a trip about to be booked. */
export interface Party {
  readonly booker: PersonOf
  /** Whose trip it is; he flies, and his department pays. */
  readonly owner: PersonOf & { readonly departmentId: string }
  readonly colleagues: readonly PersonOf[]
}

/** Most seats of one booking. */
const mostPassengers = 6

/**
 * Who books, for whom, and who flies along. A traveller books his own trips only (S1-20), a ticketing manager those of
 * travellers of his departments as well, a deputy those of whom he stands in for; somebody else's trip is refused in the
 * same words whether that person exists.
 */
export async function whoFlies(
  db: Db,
  { companyId, accountId }: Session,
  wish: Pick<TripWish, 'ownerId' | 'colleagueIds' | 'guests'>,
): Promise<Outcome<'not-own-trip' | 'no-department' | 'colleague-not-found' | 'too-many-passengers', Party>> {
  const booker = await personOf(db, companyId, accountId)
  const ids = [...new Set(wish.colleagueIds)]
  const found = await peopleOf(db, companyId, [...ids, ...(wish.ownerId ? [wish.ownerId] : [])])
  const owner = wish.ownerId ? found.find(({ id }) => id === wish.ownerId) : booker
  if (!booker || !owner || !mayBookFor(booker, owner)) return refused('not-own-trip')
  if (owner.departmentId === undefined) return refused('no-department')
  const colleagues = found.filter(
    ({ id, status }) => ids.includes(id) && id !== owner.id && status === 'active',
  )
  if (colleagues.length < ids.filter((id) => id !== owner.id).length) return refused('colleague-not-found')
  if (1 + colleagues.length + wish.guests.length > mostPassengers) return refused('too-many-passengers')
  return doneWith({ booker, owner: { ...owner, departmentId: owner.departmentId }, colleagues })
}

/** Whether somebody may book a trip of this person: himself, whom he stands in for, and travellers of his departments. */
export const mayBookFor = (booker: PersonOf, owner: PersonOf) =>
  owner.status === 'active' &&
  (owner.id === booker.id || standsInFor(booker, owner.id) || manages(booker, owner.departmentId))
