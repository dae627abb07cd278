import { peopleOf, personOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { airports } from '../flights/airports.ts'
import type { FavouriteWish } from './contract.ts'

type Refusal =
  | 'airport-unknown'
  | 'same-airport'
  | 'colleague-not-found'
  | 'forbidden'
  | 'too-many-favourites'

/** More of them would be no choice of a few any more. */
const most = 20

interface Columns {
  readonly origin: string | null
  readonly destination: string | null
  readonly colleagueId: string | null
}

/** Somebody keeps a way or an active colleague as a favourite, each once; again, it answers the one that is there. */
export function keepFavourite(
  world: World,
  session: Session,
  wish: FavouriteWish,
): Promise<Outcome<Refusal, { id: string }>> {
  const { companyId, accountId } = session
  return world.act<Outcome<Refusal, { id: string }>>(session, async (act) => {
    const me = await personOf(act, companyId, accountId)
    if (!me) return refused('forbidden')
    const refusal = await refusalOf(act, me, wish)
    if (refusal) return refused(refusal)
    const columns = { origin: null, destination: null, colleagueId: null, ...wish }
    const id = world.random.id()
    const kept = await act.run(sql`
      insert into travel_favourite (company_id, id, person_id, origin, destination, colleague_id, created_at)
      select ${companyId}, ${id}, ${me.id}, ${columns.origin}, ${columns.destination}, ${columns.colleagueId}::uuid, ${act.now}
      where (select count(*) from travel_favourite where company_id = ${companyId} and person_id = ${me.id}) < ${most}
      on conflict do nothing`)
    if (kept > 0) {
      act.note('favourite-kept', { data: { favouriteId: id, ...wish } })
      return doneWith({ id })
    }
    const known = await knownOne(act, me, columns)
    return known ? doneWith(known) : refused('too-many-favourites')
  })
}

async function refusalOf(
  act: Act,
  me: { id: string; companyId: string },
  wish: FavouriteWish,
): Promise<Refusal | undefined> {
  if ('colleagueId' in wish) {
    const [colleague] = await peopleOf(act, me.companyId, [wish.colleagueId])
    return colleague?.status === 'active' && colleague.id !== me.id ? undefined : 'colleague-not-found'
  }
  const known = (code: string) => airports.some((airport) => airport.code === code)
  if (!known(wish.origin) || !known(wish.destination)) return 'airport-unknown'
  return wish.origin === wish.destination ? 'same-airport' : undefined
}

const knownOne = (act: Act, me: { id: string; companyId: string }, columns: Columns) =>
  act.row<{ id: string }>(sql`
    select id from travel_favourite where company_id = ${me.companyId} and person_id = ${me.id}
      and origin is not distinct from ${columns.origin} and destination is not distinct from ${columns.destination}
      and colleague_id is not distinct from ${columns.colleagueId}::uuid`)
