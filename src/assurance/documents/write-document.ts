import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { DraftedDocument } from './contract.ts'

type DraftRefusal = 'named-person-not-found' | 'document-moved-on'
type ApprovalRefusal = 'document-not-found' | 'document-moved-on' | 'document-own-draft'

/** Where a draft stands after it was saved. */
export interface Drafted {
  version: number
  revision: number
}

/** Writes the next version of a document, or begins one; of two who write at once the second is told (S2-04, S2-21). */
export function draftDocument(
  overseeing: Overseeing,
  id: string,
  wish: DraftedDocument,
): Promise<Outcome<'forbidden' | DraftRefusal, Drafted>> {
  return atTheOffice<DraftRefusal, Drafted>(overseeing, (act) =>
    keepDraft(act, { id, by: overseeing.session.accountId }, wish),
  )
}

/** Keeps a draft as written by somebody. */
export async function keepDraft(
  act: Act,
  { id, by }: { id: string; by: string },
  wish: DraftedDocument,
): Promise<Outcome<DraftRefusal, Drafted>> {
  const owner = await act.row(
    sql`select 1 from assurance_person where id = ${wish.owner} and left_on is null`,
  )
  if (!owner) return refused('named-person-not-found')
  const open = await holdDraft(act, id)
  if (open?.revision !== wish.seen) return refused('document-moved-on')
  await act.run(sql`
    insert into assurance_document (id, kind, owner, created_at) values (${id}, ${wish.kind}, ${wish.owner}, ${act.now})
    on conflict (id) do update set kind = excluded.kind, owner = excluded.owner`)
  const { title, text, bound, withinDays } = wish
  const kept = await act.row<Drafted>(sql`
    insert into assurance_document_version as v (document_id, version, revision, title_ja, title_en, text_ja, text_en,
      bound, within_days, written_at, written_by)
    select ${id}, coalesce(max(version) filter (where approved_at is null), max(version) + 1, 1), 1, ${title.ja},
      ${title.en}, ${text.ja}, ${text.en}, ${bound}::text[], ${withinDays}::int, ${act.now}::timestamptz, ${by}::uuid
    from assurance_document_version where document_id = ${id}
    on conflict (document_id, version) do update set revision = v.revision + 1, title_ja = excluded.title_ja,
      title_en = excluded.title_en, text_ja = excluded.text_ja, text_en = excluded.text_en, bound = excluded.bound,
      within_days = excluded.within_days, written_at = excluded.written_at, written_by = excluded.written_by
    returning version, revision`)
  if (!kept) throw new Error('A draft was not kept.')
  act.note('document-drafted', { data: { document: id, ...kept } })
  return doneWith(kept)
}

/** The draft there is, with nobody else writing before the act is over: not even the first of a document. */
async function holdDraft(act: Act, id: string): Promise<Drafted | undefined> {
  await act.row(sql`select pg_advisory_xact_lock(hashtextextended('assurance_document ' || ${id}::text, 0))`)
  return act.row<Drafted>(sql`
    select version, revision from assurance_document_version where document_id = ${id} and approved_at is null`)
}

/** Somebody other than its writer approves what he has read, and so puts it in force. */
export function approveDocument(
  overseeing: Overseeing,
  { id, version }: { id: string; version: number },
  revision: number,
): Promise<Outcome<'forbidden' | ApprovalRefusal>> {
  return atTheOffice<ApprovalRefusal>(overseeing, (act) =>
    keepApproval(act, { id, version, revision, by: overseeing.session.accountId }),
  )
}

/** Keeps an approval of a draft in the revision that was read. */
export async function keepApproval(
  act: Act,
  approval: { id: string; version: number; revision: number; by: string },
): Promise<Outcome<ApprovalRefusal>> {
  const { id, version, revision, by } = approval
  const open = await holdDraft(act, id)
  if (open?.version !== version) return refused('document-not-found')
  if (open.revision !== revision) return refused('document-moved-on')
  const approved = await act.run(sql`
    update assurance_document_version set approved_at = ${act.now}, approved_by = ${by},
      in_force_on = ${dayAfter(act.now, 0)}
    where document_id = ${id} and version = ${version} and written_by <> ${by}`)
  if (approved === 0) return refused('document-own-draft')
  act.note('document-approved', { data: { document: id, version } })
  return done
}
