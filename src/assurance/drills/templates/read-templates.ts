import { type Db, sql } from '#platform/sql.ts'
import type { TemplateText } from '../contract.ts'

/** A template as it is kept. */
export type Template = TemplateText & { readonly id: string }

interface Row {
  id: string
  kind: Template['kind']
  language: Template['language']
  from_name: string
  subject: string
  body: string
  attachment: { name: string; text: string } | null
}

/** The templates that may be chosen, or those of some ids, in the order in which they were written. */
export async function readTemplates(db: Db, ids?: readonly string[]): Promise<Template[]> {
  const rows = await db.rows<Row>(sql`
    select id, kind, language, from_name, subject, body, attachment from assurance_drill_template
    where case when ${ids ?? null}::uuid[] is null then retired_at is null else id = any(${ids ?? null}::uuid[]) end
    order by written_at, id limit 200`)
  return rows.map(({ from_name: fromName, attachment, ...row }) => ({
    ...row,
    fromName,
    ...(attachment && { attachment }),
  }))
}
