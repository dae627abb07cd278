import { staffNames } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { Disclosures, DisclosureView, PublicDisclosures } from './contract.ts'

/** Hours after confirmation within which the public is told (O3); the law's own clocks are others. */
const targetHours = 72

interface Row {
  id: string
  confirmedAt: Date
  draftedAt: Date
  version: number
  titleJa: string
  titleEn: string
  bodyJa: string
  bodyEn: string
  writtenAt: Date
  writtenBy: string
}

/** The disclosures of an incident, each with its newest wording and every time that was kept. */
export async function showDisclosures(
  db: Db,
  incidentId: string,
  reader: Pick<Session, 'accountId' | 'language'>,
): Promise<Disclosures> {
  const [rows, approvals, publications] = await Promise.all([
    db.rows<Row>(sql`
      select distinct on (d.drafted_at, d.id) d.id, d.confirmed_at as "confirmedAt", d.drafted_at as "draftedAt",
        v.version, v.title_ja as "titleJa", v.title_en as "titleEn", v.body_ja as "bodyJa", v.body_en as "bodyEn",
        v.written_at as "writtenAt", v.written_by as "writtenBy"
      from watch_disclosure d join watch_disclosure_version v on v.disclosure_id = d.id
      where d.incident_id = ${incidentId} order by d.drafted_at, d.id, v.version desc`),
    db.rows<Approval>(sql`
      select a.disclosure_id as id, a.version, a.approved_by as by, a.approved_at as at
      from watch_disclosure_approval a join watch_disclosure d on d.id = a.disclosure_id
      where d.incident_id = ${incidentId} order by a.approved_at`),
    db.rows<Publication>(sql`
      select p.disclosure_id as id, p.version, p.published_at as at
      from watch_disclosure_publication p join watch_disclosure d on d.id = p.disclosure_id
      where d.incident_id = ${incidentId} order by p.published_at`),
  ])
  const accounts = [...rows.map(({ writtenBy }) => writtenBy), ...approvals.map(({ by }) => by)]
  const names = await staffNames(db, accounts, reader.language)
  const more = {
    approvals,
    publications,
    readerId: reader.accountId,
    nameOf: (id: string) => names.get(id) ?? '',
  }
  return { disclosures: rows.map((row) => viewOf(row, more)) }
}

interface Approval {
  id: string
  version: number
  by: string
  at: Date
}
type Publication = Omit<Approval, 'by'>

interface More {
  approvals: Approval[]
  publications: Publication[]
  readerId: string
  nameOf(id: string): string
}

function viewOf(row: Row, { approvals, publications, readerId, nameOf }: More): DisclosureView {
  const { id, version } = row
  const target = new Date(row.confirmedAt.getTime() + targetHours * 3_600_000)
  const own = approvals.filter((one) => one.id === id && one.version === version)
  return {
    ...{ id, version, text: textOf(row) },
    confirmedAt: row.confirmedAt.toISOString(),
    targetAt: target.toISOString(),
    draftedAt: row.draftedAt.toISOString(),
    writtenAt: row.writtenAt.toISOString(),
    writtenBy: nameOf(row.writtenBy),
    isOwn: row.writtenBy === readerId,
    isApprovedByReader: own.some(({ by }) => by === readerId),
    approvals: own.map(({ by, at }) => ({ by: nameOf(by), at: at.toISOString() })),
    publications: publications
      .filter((one) => one.id === id)
      .map((one) => ({ version: one.version, at: one.at.toISOString(), isLate: one.at > target })),
  }
}

const textOf = ({
  titleJa,
  titleEn,
  bodyJa,
  bodyEn,
}: Pick<Row, 'titleJa' | 'titleEn' | 'bodyJa' | 'bodyEn'>) => ({
  title: { ja: titleJa, en: titleEn },
  body: { ja: bodyJa, en: bodyEn },
})

/** What everybody may read: of each disclosure the wording that went out last, the newest first. */
export async function publicDisclosures(db: Db): Promise<PublicDisclosures> {
  const rows = await db.rows<
    Pick<Row, 'id' | 'titleJa' | 'titleEn' | 'bodyJa' | 'bodyEn'> & { first: Date; last: Date }
  >(
    sql`
    select v.disclosure_id as id, v.title_ja as "titleJa", v.title_en as "titleEn", v.body_ja as "bodyJa",
      v.body_en as "bodyEn", p.first, p.last
    from (select disclosure_id, max(version) as version, min(published_at) as first, max(published_at) as last
      from watch_disclosure_publication group by disclosure_id) p
    join watch_disclosure_version v on v.disclosure_id = p.disclosure_id and v.version = p.version
    order by p.first desc, v.disclosure_id limit 200`,
  )
  return {
    disclosures: rows.map((row) => ({
      ...{ id: row.id, ...textOf(row), publishedAt: row.first.toISOString() },
      ...(row.last > row.first && { amendedAt: row.last.toISOString() }),
    })),
  }
}
