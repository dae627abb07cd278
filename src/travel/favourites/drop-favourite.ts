import { personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Somebody drops a favourite of his; another's is as unknown as none. */
export function dropFavourite(
  world: World,
  session: Session,
  id: string,
): Promise<Outcome<'favourite-not-found'>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const me = await personOf(act, companyId, accountId)
    const dropped = await act.run(sql`
      delete from travel_favourite
      where company_id = ${companyId} and id = ${id} and person_id = ${me?.id ?? null}::uuid`)
    if (dropped === 0) return refused('favourite-not-found')
    act.note('favourite-dropped', { data: { favouriteId: id } })
    return done
  })
}
