import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { NoticeDraft } from '../contract.ts'

/** Writes one version of a notice; it is never changed afterwards. */
export async function keepVersion(act: Act, id: string, version: number, draft: NoticeDraft): Promise<void> {
  const { title, body, month, from, until, audience, related } = draft
  const isPublic = audience.of === 'everybody'
  const kinds = audience.of === 'people' ? [...new Set(audience.kinds)] : []
  const companies = audience.of === 'people' ? [...new Set(audience.companies)] : []
  await act.run(sql`
    insert into desk_notice_version (notice_id, version, title_ja, title_en, body_ja, body_en, month, publish_from,
      publish_until, is_public, kinds, company_ids, related, made_at, made_by)
    values (${id}, ${version}, ${title.ja}, ${title.en}, ${body.ja}, ${body.en}, ${month}, ${new Date(from)},
      ${until ? new Date(until) : null}, ${isPublic}, ${kinds}, ${companies}, ${related}, ${act.now}, ${nameOf(act.author)})`)
}

const nameOf = (author: Author): string => {
  if (author.by === 'person') return author.accountId
  return author.by === 'journey' ? author.id : author.name
}
