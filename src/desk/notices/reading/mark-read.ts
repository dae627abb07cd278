import { evenLimited, type Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { readableBy } from './audience.ts'

/** A person has opened a notice of his: its mark "unread" goes until it is worded anew. */
export function markRead(world: World, session: Session, id: string): Promise<Outcome<'notice-not-found'>> {
  const { companyId, accountId } = session
  return world.act(evenLimited(session), async (act) => {
    const marked = await act.run(sql`
      insert into desk_notice_reading (company_id, account_id, notice_id, version, read_at)
      select ${companyId}, ${accountId}, n.id, v.version, ${act.now}
      from desk_notice n join desk_notice_version v on v.notice_id = n.id
      where n.id = ${id} and ${readableBy(session, act.now)}
      on conflict (company_id, account_id, notice_id) do update set version = excluded.version, read_at = excluded.read_at`)
    return marked === 0 ? refused('notice-not-found') : done
  })
}
