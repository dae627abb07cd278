import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Manuals, ManualText } from './contract.ts'
import { manualInForce } from './read-manual.ts'

interface Row {
  version: number
  title_ja: string
  title_en: string
  effective_at: Date
  published_at: Date
  published_by: string
  written_by: string
}

interface DraftRow extends Pick<Row, 'title_ja' | 'title_en' | 'written_by'> {
  revision: string
  text_ja: string
  text_en: string
  tasks: ManualText['tasks']
  written_at: Date
}

/** Every version with who wrote it and who put it in force, the newest first; and the one that is being written. */
export async function listManuals({ db, clock }: World, language: Language): Promise<Manuals> {
  const inForce = await manualInForce(db, await clock.now())
  const [rows, draft] = await Promise.all([
    db.rows<Row>(sql`
      select version, title_ja, title_en, effective_at, published_at, published_by, written_by from watch_manual
      order by version desc limit 500`),
    db.row<DraftRow>(sql`select * from watch_manual_draft`),
  ])
  const accounts = rows.flatMap(({ published_by, written_by }) => [published_by, written_by])
  const names = await staffNames(db, [...accounts, draft?.written_by ?? null], language)
  const nameOf = (account: string) => names.get(account) ?? ''
  return {
    inForce,
    versions: rows.map((row) => ({
      ...{ version: row.version, title: { ja: row.title_ja, en: row.title_en } },
      ...{ effectiveAt: row.effective_at.toISOString(), publishedAt: row.published_at.toISOString() },
      ...{ writtenBy: nameOf(row.written_by), approvedBy: nameOf(row.published_by) },
      isInForce: row.version === inForce.version,
    })),
    ...(draft && { draft: draftOf(draft, nameOf) }),
  }
}

const draftOf = (row: DraftRow, nameOf: (account: string) => string): NonNullable<Manuals['draft']> => ({
  revision: row.revision,
  title: { ja: row.title_ja, en: row.title_en },
  text: { ja: row.text_ja, en: row.text_en },
  tasks: row.tasks,
  writtenBy: nameOf(row.written_by),
  writtenAt: row.written_at.toISOString(),
})
