import { nameCompanies } from '#organisation/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { NoticeAtDesk, NoticeDraft, NoticesAtDesk } from '../contract.ts'
import { paged, pageSize, readPlace } from '../page-key.ts'

interface Row {
  id: string
  state: 'draft' | 'published' | 'withdrawn'
  newest: number
  published: number | null
  at: Date
  until: Date | null
  month: string
  title_ja: string
  title_en: string
  is_public: boolean
}

/** One page of all notices with their newest wording, as the desk keeps them. */
export async function listNoticesAtDesk(db: Db, after?: string): Promise<NoticesAtDesk> {
  const from = readPlace(after)
  const rows = await db.rows<Row>(sql`
    select n.id, n.state, n.newest_version as newest, n.published_version as published, v.publish_from as at,
      v.publish_until as until, v.month, v.title_ja, v.title_en, v.is_public
    from desk_notice n join desk_notice_version v on v.notice_id = n.id and v.version = n.newest_version
    where (v.publish_from, n.id) < (${from.at}, ${from.id}::uuid)
    order by v.publish_from desc, n.id desc limit ${pageSize + 1}`)
  const { page, next } = paged(rows)
  return { notices: page.map(shown), ...(next && { next }) }
}

const shown = (row: Row) => ({
  ...standing(row),
  title: { ja: row.title_ja, en: row.title_en },
  month: row.month,
  from: row.at.toISOString(),
  ...(row.until && { until: row.until.toISOString() }),
  isPublic: row.is_public,
})

const standing = ({ id, state, newest, published }: Pick<Row, 'id' | 'state' | 'newest' | 'published'>) => ({
  id,
  state,
  newest,
  ...(published !== null && { published }),
})

interface VersionRow extends Row {
  version: number
  body_ja: string
  body_en: string
  kinds: ('administrator' | 'ticketing-manager' | 'traveller')[]
  company_ids: string[]
  related: string[]
  made_at: Date
  by_ja: string
  by_en: string
}

/** One notice with every version that was kept, the newest first. */
export async function readNoticeAtDesk(db: Db, id: string): Promise<NoticeAtDesk | undefined> {
  const rows = await db.rows<VersionRow>(sql`
    select n.id, n.state, n.newest_version as newest, n.published_version as published, v.version, v.publish_from as at,
      v.publish_until as until, v.month, v.title_ja, v.title_en, v.body_ja, v.body_en, v.is_public, v.kinds,
      v.company_ids, v.related, v.made_at, coalesce(s.name_ja, v.made_by) as by_ja, coalesce(s.name_en, v.made_by) as by_en
    from desk_notice n join desk_notice_version v on v.notice_id = n.id
    left join desk_staff s on s.account_id::text = v.made_by
    where n.id = ${id} order by v.version desc`)
  const [newest] = rows
  if (!newest) return undefined
  const names = await nameCompanies({ db }, newest.company_ids)
  return {
    ...standing(newest),
    draft: draftOf(newest),
    companies: [...names].map(([id, name]) => ({ id, name })),
    versions: rows.map((row) => ({
      version: row.version,
      madeAt: row.made_at.toISOString(),
      madeBy: { ja: row.by_ja, en: row.by_en },
      title: { ja: row.title_ja, en: row.title_en },
    })),
  }
}

const draftOf = (row: VersionRow): NoticeDraft => ({
  title: { ja: row.title_ja, en: row.title_en },
  body: { ja: row.body_ja, en: row.body_en },
  month: row.month,
  from: row.at.toISOString(),
  ...(row.until && { until: row.until.toISOString() }),
  audience: row.is_public
    ? { of: 'everybody' }
    : { of: 'people', kinds: row.kinds, companies: row.company_ids },
  related: row.related,
})
