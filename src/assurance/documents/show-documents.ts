import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { boundOn } from './bound.ts'
import type { Documents, DocumentText, DocumentView, Readers, ReadersWish } from './contract.ts'

interface Both {
  ja: string
  en: string
}
interface VersionRow {
  document_id: string
  version: number
  revision: number
  title: Both
  bound: DocumentView['versions'][number]['bound']
  within_days: number
  written_at: Date
  written_by: string
  approved_at: Date | null
  approved_by: Both | null
  in_force_on: string | null
}
interface DocumentRow {
  id: string
  kind: DocumentView['kind']
  owner: { id: string; name: Both }
}
interface Count {
  document_id: string
  bound: number
  acknowledged: number
  late: number
}

/** Every controlled document with its versions, owner and days of approval, and how far its readers are (S2-04, S2-21). */
export async function showDocuments({ db, clock }: World, reader: string): Promise<Documents> {
  const day = dayAfter(await clock.now(), 0)
  const [rows, versions, counts, people] = await Promise.all([
    db.rows<DocumentRow>(sql`
      select d.id, d.kind, jsonb_build_object('id', p.id, 'name', jsonb_build_object('ja', p.name_ja, 'en', p.name_en)) as owner
      from assurance_document d join assurance_person p on p.id = d.owner order by d.created_at, d.id`),
    versionsOf(db),
    db.rows<Count>(sql`
      select document_id, count(*)::int as bound, count(at)::int as acknowledged,
        (count(*) filter (where is_late))::int as late
      from (${boundOn(day)}) b group by 1`),
    db.rows<{ id: string; name: Both }>(sql`
      select id, jsonb_build_object('ja', name_ja, 'en', name_en) as name from assurance_person
      where left_on is null order by id`),
  ])
  const nobody = { bound: 0, acknowledged: 0, late: 0 }
  const documents = rows.map(({ id, kind, owner }) => {
    const { document_id: _, ...readers } = counts.find((one) => one.document_id === id) ?? {
      ...{ document_id: id, ...nobody },
    }
    const own = versions.filter((one) => one.document_id === id)
    return { id, kind, owner, readers, versions: own.map((row) => viewOf(row, reader)) }
  })
  return { documents, people }
}

const versionsOf = (db: Db): Promise<VersionRow[]> =>
  db.rows<VersionRow>(sql`
    select v.document_id, v.version, v.revision, jsonb_build_object('ja', v.title_ja, 'en', v.title_en) as title, v.bound,
      v.within_days, v.written_at, v.written_by, v.approved_at, v.in_force_on::text as in_force_on,
      case when c.id is not null then jsonb_build_object('ja', c.name_ja, 'en', c.name_en) end as approved_by
    from assurance_document_version v left join assurance_colleague c on c.staff_account_id = v.approved_by
    order by v.document_id, v.version desc`)

const viewOf = (row: VersionRow, reader: string): DocumentView['versions'][number] => ({
  ...{ version: row.version, revision: row.revision, title: row.title, bound: row.bound },
  ...{ withinDays: row.within_days, writtenAt: row.written_at.toISOString() },
  isOwn: row.written_by === reader,
  ...(row.approved_at && { approvedAt: row.approved_at.toISOString() }),
  ...(row.approved_by && { approvedBy: row.approved_by }),
  ...(row.in_force_on && { inForceOn: row.in_force_on }),
})

/** The words of one version; undefined when there is none. */
export const documentText = (db: Db, id: string, version: number): Promise<DocumentText | undefined> =>
  db.row<DocumentText>(sql`
    select jsonb_build_object('ja', title_ja, 'en', title_en) as title, jsonb_build_object('ja', text_ja, 'en', text_en) as text
    from assurance_document_version where document_id = ${id} and version = ${version}`)

const perPage = 50

interface ReaderRow {
  employee_number: string
  name_ja: string
  name_en: string
  group_company: string
  unit: string
  due_on: string
  at: Date | null
  is_late: boolean
  is_away: boolean
}

/** Who has confirmed the version in force, or who has not, in the order of their numbers. */
export async function showReaders({ db, clock }: World, id: string, wish: ReadersWish): Promise<Readers> {
  const day = dayAfter(await clock.now(), 0)
  const rows = await db.rows<ReaderRow>(sql`
    select employee_number, name_ja, name_en, group_company, unit, due_on::text as due_on, at, is_late, is_away
    from (${boundOn(day)}) b
    where document_id = ${id} and (at is null) = ${wish.of === 'missing'} and employee_number > ${wish.after}
    order by employee_number limit ${perPage + 1}`)
  const page = rows.slice(0, perPage)
  const last = page.at(-1)
  return {
    readers: page.map((row) => ({
      ...{ employeeNumber: row.employee_number, name: { ja: row.name_ja, en: row.name_en } },
      ...{ company: row.group_company, unit: row.unit, dueOn: row.due_on },
      ...(row.at && { at: row.at.toISOString() }),
      ...{ isLate: row.is_late, isAway: row.is_away },
    })),
    ...(rows.length > perPage && last && { next: last.employee_number }),
  }
}
