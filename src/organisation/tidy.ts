import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const day = 24 * 60 * 60_000
const tidier: Author = { by: 'system', name: 'organisation.tidy' }

/**
 * Forgets people 400 days after they left and delegations 400 days after their end, imports, bulk actions and decided applications 30 days after their end, undecided
 * ones after 90, previews nobody confirmed and self-registrations on their way after one, as docs/retention.md promises.
 */
export async function tidy(world: World): Promise<void> {
  await world.act(tidier, async (act) => {
    const before = (days: number) => new Date(act.now.getTime() - days * day)
    const people = await act.run(sql`delete from organisation_person where left_on < ${before(400)}`)
    const imports = await act.run(sql`delete from organisation_import where ended_at < ${before(30)}`)
    const applications = await act.run(sql`
      delete from organisation_application where decided_on < ${before(30)} or created_at < ${before(90)}`)
    const bulks = await act.run(sql`
      delete from organisation_bulk
      where ended_at < ${before(30)} or (state = 'previewed' and created_at < ${before(1)})`)
    const delegations = await act.run(sql`
      delete from organisation_delegation where coalesce(ended_at, ends_at) < ${before(400)}`)
    const joinings = await act.run(sql`delete from organisation_joining where expires_at < ${before(1)}`)
    if (people + imports + applications + bulks + delegations + joinings > 0)
      act.note('organisation-tidied', {
        data: { people, imports, applications, bulks, delegations, joinings },
      })
  })
}
