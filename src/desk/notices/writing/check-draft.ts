import { nameCompanies } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { NoticeDraft } from '../contract.ts'
import { linksOf } from '../notice-text.ts'

export type DraftRefusal = 'company-not-found' | 'notice-link-broken' | 'related-notice-unknown'

/** What nothing but the data can tell of a draft: whether its companies are there, and its links and related notices lead anywhere. */
export async function checkDraft(
  db: Db,
  { body, related, audience }: NoticeDraft,
): Promise<Outcome<DraftRefusal>> {
  const companies = audience.of === 'people' ? [...new Set(audience.companies)] : []
  if ((await nameCompanies({ db }, companies)).size < companies.length) return refused('company-not-found')
  const [ja, en] = [linksOf(body.ja), linksOf(body.en)]
  const wanted = [...new Set([...ja.notices, ...en.notices])]
  const known = await namesOf(db, [...wanted, ...related])
  const broken = [...ja.broken, ...en.broken, ...wanted.filter((name) => !known.has(name))]
  if (broken.length > 0) return refused('notice-link-broken', { links: broken.slice(0, 10) })
  return related.every((id) => known.has(id)) ? done : refused('related-notice-unknown')
}

async function namesOf(db: Db, names: string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string; slug: string | null }>(sql`
    select id, slug from desk_notice where id::text = any(${names}) or slug = any(${names})`)
  return new Set(rows.flatMap(({ id, slug }) => (slug ? [id, slug] : [id])))
}
