import { type Db, sql } from '#platform/sql.ts'
import type { CommitmentKind, CommitmentView } from './contract.ts'

interface Row {
  id: string
  kind: CommitmentKind
  number: number
  version: number
  month: string | null
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  published_at: Date
}

/** Every promise in the words that hold, in the order they are read. */
export async function readCommitments(db: Db): Promise<CommitmentView[]> {
  const rows = await db.rows<Row>(sql`
    select distinct on (c.kind, c.number) c.id, c.kind, c.number, v.version, v.month, v.title_ja, v.title_en, v.text_ja,
      v.text_en, v.published_at
    from assurance_commitment c join assurance_commitment_version v on v.commitment_id = c.id
    order by c.kind, c.number, v.version desc`)
  return rows.map(viewOf)
}

const viewOf = (row: Row): CommitmentView => ({
  ...{ id: row.id, kind: row.kind, number: row.number, version: row.version },
  ...(row.month && { month: row.month }),
  title: { ja: row.title_ja, en: row.title_en },
  text: { ja: row.text_ja, en: row.text_en },
  publishedAt: row.published_at.toISOString(),
})
