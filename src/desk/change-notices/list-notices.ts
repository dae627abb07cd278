import { administratorsOf, nameCompanies } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { staffNames } from '../staff/staff-names.ts'
import type { ChangeNotice, ChangeNotices, NoticesToWork, NoticeToWork } from './contract.ts'
import type { NoticeRow } from './tables.ts'
import { viewOf } from './view-of.ts'

const page = 30

type Reader = Pick<Session, 'accountId' | 'language'>

/** A company's change notices, the newest first, a page at a time. */
export async function listOwnNotices(db: Db, companyId: string, after?: string): Promise<ChangeNotices> {
  const behind = after
    ? part` and (created_at, id) < (
        select created_at, id from desk_change_notice where company_id = ${companyId} and id = ${after})`
    : part``
  const rows = await db.rows<NoticeRow>(sql`
    select * from desk_change_notice where company_id = ${companyId}${behind}
    order by created_at desc, id desc limit ${page + 1}`)
  const administrators = await administratorsOf(db, companyId)
  const notices = rows.slice(0, page).map((row) => viewOf(row, administrators))
  return { notices, ...nextOf(rows, notices) }
}

/** One notice of a company; of another company it is as unknown as none. */
export async function readOwnNotice(
  db: Db,
  companyId: string,
  id: string,
): Promise<ChangeNotice | undefined> {
  const row = await db.row<NoticeRow>(sql`
    select * from desk_change_notice where company_id = ${companyId} and id = ${id}`)
  return row && viewOf(row, await administratorsOf(db, companyId))
}

/** What the desk works on, the longest waiting first; or what is done, the newest first. */
export async function listToWork(
  world: World,
  reader: Reader,
  { done, after = null }: { done: boolean; after?: string | null | undefined },
): Promise<NoticesToWork> {
  const rows = done ? await endedNotices(world.db, after) : await waitingNotices(world.db, after)
  const notices = await toWork(world, reader, rows.slice(0, page))
  return { notices, ...nextOf(rows, notices) }
}

function waitingNotices(db: Db, after: string | null) {
  const behind = after
    ? part` and (submitted_at, id) > (select submitted_at, id from desk_change_notice where id = ${after})`
    : part``
  return db.rows<NoticeRow>(sql`
    select * from desk_change_notice where state in ('submitted', 'in-review', 'approved')${behind}
    order by submitted_at, id limit ${page + 1}`)
}

function endedNotices(db: Db, after: string | null) {
  const behind = after
    ? part` and (ended_at, id) < (select ended_at, id from desk_change_notice where id = ${after})`
    : part``
  return db.rows<NoticeRow>(sql`
    select * from desk_change_notice where ended_at is not null and submitted_at is not null${behind}
    order by ended_at desc, id desc limit ${page + 1}`)
}

/** Notices with their companies, and with who of the desk has had a hand in them. */
export async function toWork(world: World, reader: Reader, rows: NoticeRow[]): Promise<NoticeToWork[]> {
  const companies = await nameCompanies(world, [...new Set(rows.map((row) => row.company_id))])
  const hands = rows.flatMap((row) => [row.entered_by, row.claimed_by, row.approved_by])
  const names = await staffNames(world.db, hands, reader.language)
  return Promise.all(
    rows.map(async (row) => {
      const name = (id: string | null) => (id ? names.get(id) : undefined)
      const [enteredBy, claimedBy, approvedBy] = [row.entered_by, row.claimed_by, row.approved_by].map(name)
      return {
        ...viewOf(row, await administratorsOf(world.db, row.company_id)),
        ...{ companyId: row.company_id, companyName: companies.get(row.company_id) ?? '' },
        ...(row.verified && { verified: row.verified }),
        ...(enteredBy && { enteredBy }),
        ...(claimedBy && { claimedBy }),
        ...(approvedBy && { approvedBy }),
        mayApprove: ![row.entered_by, row.claimed_by].includes(reader.accountId),
        ...(row.sign_in_id && { signInId: row.sign_in_id }),
      }
    }),
  )
}

function nextOf(rows: NoticeRow[], notices: ChangeNotice[]) {
  const last = notices.at(-1)
  return rows.length > page && last ? { next: last.id } : {}
}

/** One notice for the desk; a draft is the company's own and not there yet. */
export async function readToWork(
  world: World,
  reader: Reader,
  id: string,
): Promise<NoticeToWork | undefined> {
  const row = await world.db.row<NoticeRow>(sql`
    select * from desk_change_notice where id = ${id} and submitted_at is not null`)
  return row && (await toWork(world, reader, [row]))[0]
}

/** How many wait for somebody at the desk. */
export async function countNotices(db: Db): Promise<number> {
  const counted = await db.row<{ waiting: number }>(sql`
    select count(*)::int as waiting from desk_change_notice where state in ('submitted', 'in-review', 'approved')`)
  return counted?.waiting ?? 0
}
