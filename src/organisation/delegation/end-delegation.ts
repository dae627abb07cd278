import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../administer.ts'

/** Either of the two ends a delegation before its time; from the next act on it opens nothing. */
export function endDelegation(
  { world, session }: Asking,
  id: string,
): Promise<Outcome<'delegation-not-found'>> {
  return world.act(session, async (act) => {
    const ended = await act.run(sql`
      update organisation_delegation g set ended_at = ${act.now}
      from organisation_person me
      where me.company_id = ${session.companyId} and me.account_id = ${session.accountId}
        and g.company_id = me.company_id and g.id = ${id} and me.id in (g.person_id, g.deputy_id)
        and g.ended_at is null and g.ends_at > ${act.now}`)
    if (ended === 0) return refused('delegation-not-found')
    act.note('delegation-ended', { data: { delegationId: id } })
    return done
  })
}
