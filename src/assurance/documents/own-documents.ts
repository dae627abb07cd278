import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { asMyself, type Own } from '../as-myself.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { boundOn } from './bound.ts'
import type { OwnDocument, OwnDocumentText } from './contract.ts'

interface OwnRow {
  document_id: string
  kind: OwnDocument['kind']
  version: number
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  due_on: string
  at: Date | null
  is_late: boolean
}

const ownRows = (db: Db, colleagueId: string, day: string): Promise<OwnRow[]> =>
  db.rows<OwnRow>(sql`
    select b.document_id, d.kind, b.version, v.title_ja, v.title_en, v.text_ja, v.text_en, b.due_on::text as due_on, b.at,
      b.is_late
    from (${boundOn(day)}) b join assurance_document d on d.id = b.document_id
    join assurance_document_version v on v.document_id = b.document_id and v.version = b.version
    where b.colleague_id = ${colleagueId} order by b.at is not null, b.due_on, b.document_id`)

/** The documents somebody is bound by on a day; what waits for his confirmation first. */
export async function ownDocuments(db: Db, colleagueId: string, day: string): Promise<OwnDocument[]> {
  return (await ownRows(db, colleagueId, day)).map(viewOf)
}

/** One of them with its words. */
export async function ownDocument(
  db: Db,
  { colleagueId, day }: { colleagueId: string; day: string },
  id: string,
): Promise<OwnDocumentText | undefined> {
  const row = (await ownRows(db, colleagueId, day)).find((one) => one.document_id === id)
  return row && { ...viewOf(row), text: { ja: row.text_ja, en: row.text_en } }
}

const viewOf = (row: OwnRow): OwnDocument => ({
  ...{ id: row.document_id, kind: row.kind, version: row.version },
  ...{ title: { ja: row.title_ja, en: row.title_en }, dueOn: row.due_on, isLate: row.is_late },
  ...(row.at && { at: row.at.toISOString() }),
})

/** Somebody confirms that he has read the version in force; a second time changes nothing (S2-04, S2-21). */
export function acknowledgeDocument(
  own: Own,
  id: string,
  version: number,
): Promise<Outcome<'not-a-colleague' | 'document-not-found' | 'document-moved-on'>> {
  return asMyself<'document-not-found' | 'document-moved-on'>(own, async (act, me) => {
    const bound = (await ownRows(act, me.id, dayAfter(act.now, 0))).find((one) => one.document_id === id)
    if (!bound) return refused('document-not-found')
    if (bound.version !== version) return refused('document-moved-on')
    const added = await act.run(sql`
      insert into assurance_acknowledgement (document_id, version, colleague_id, at)
      values (${id}, ${version}, ${me.id}, ${act.now}) on conflict do nothing`)
    if (added > 0) act.note('document-acknowledged', { data: { document: id, version, colleague: me.id } })
    return done
  })
}
