import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Notice } from '../contract.ts'
import { blocksOf } from '../notice-text.ts'
import { type Reader, readableBy } from './audience.ts'
import { sayWindows } from './say-windows.ts'

interface Row {
  id: string
  month: string
  at: Date
  title_ja: string
  title_en: string
  body_ja: string
  body_en: string
  related: string[]
}

/** One notice by its id or short name; undefined for everybody it is not addressed to, as if there were none. */
export async function readNotice(world: World, reader: Reader, name: string): Promise<Notice | undefined> {
  const now = await world.clock.now()
  const row = await world.db.row<Row>(sql`
    select n.id, v.month, v.publish_from as at, v.title_ja, v.title_en, v.body_ja, v.body_en, v.related
    from desk_notice n join desk_notice_version v on v.notice_id = n.id
    where (n.id::text = ${name} or n.slug = ${name}) and ${readableBy(reader, now)}`)
  if (!row) return undefined
  const { ja, en } = await sayWindows(world.db, { ja: row.body_ja, en: row.body_en }, row.at)
  return {
    id: row.id,
    month: row.month,
    publishedAt: row.at.toISOString(),
    title: { ja: row.title_ja, en: row.title_en },
    text: { ja: blocksOf(ja), en: blocksOf(en) },
    related: await relatedTo(world.db, row.related, { reader, now }),
  }
}

/** The related notices in their order, without those that are not this reader's. */
async function relatedTo(db: Db, ids: string[], { reader, now }: { reader: Reader; now: Date }) {
  const rows = await db.rows<Pick<Row, 'id' | 'month' | 'title_ja' | 'title_en'>>(sql`
    select n.id, v.month, v.title_ja, v.title_en
    from desk_notice n join desk_notice_version v on v.notice_id = n.id
    where n.id = any(${ids}::uuid[]) and ${readableBy(reader, now)}
    order by array_position(${ids}::uuid[], n.id)`)
  return rows.map(({ id, month, title_ja, title_en }) => ({
    id,
    month,
    title: { ja: title_ja, en: title_en },
  }))
}
