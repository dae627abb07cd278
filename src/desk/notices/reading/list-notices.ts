import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Notices } from '../contract.ts'
import { paged, pageSize, readPlace } from '../page-key.ts'
import { type Reader, readableBy } from './audience.ts'

interface Row {
  id: string
  at: Date
  month: string
  title_ja: string
  title_en: string
  read: boolean
}

/** One page of the notices a reader may see, the newest first; a signed-in one is told what he has not read. */
export async function listNotices(world: World, reader: Reader, after?: string): Promise<Notices> {
  const now = await world.clock.now()
  const from = readPlace(after)
  const { companyId = null, accountId = null } = reader ?? {}
  const rows = await world.db.rows<Row>(sql`
    select n.id, v.publish_from as at, v.month, v.title_ja, v.title_en, r.version is not null as read
    from desk_notice n join desk_notice_version v on v.notice_id = n.id
    left join desk_notice_reading r on r.company_id = ${companyId} and r.account_id = ${accountId}
      and r.notice_id = n.id and r.version >= v.version
    where ${readableBy(reader, now)} and (v.publish_from, n.id) < (${from.at}, ${from.id}::uuid)
    order by v.publish_from desc, n.id desc limit ${pageSize + 1}`)
  const { page, next } = paged(rows)
  return { notices: page.map((row) => inList(row, reader, now)), ...(next && { next }) }
}

function inList({ id, at, month, title_ja, title_en, read }: Row, reader: Reader, now: Date) {
  // What was read is remembered for 400 days; what is older counts as read.
  const isOld = now.getTime() - at.getTime() > 400 * 86_400_000
  return {
    id,
    month,
    title: { ja: title_ja, en: title_en },
    publishedAt: at.toISOString(),
    ...(reader && { unread: !read && !isOld }),
  }
}
