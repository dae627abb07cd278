import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { ManualDraft } from './contract.ts'

/** Somebody of the security office writes the next version, or goes on with it; `seen` is the revision he had before him. */
export function writeDraft(
  watching: Watching,
  { title, text, tasks, seen }: ManualDraft,
): Promise<Outcome<'forbidden' | 'manual-moved-on', { revision: string }>> {
  return atTheWatch<'manual-moved-on', { revision: string }>(watching, async (act) => {
    const revision = watching.world.random.id()
    const kept = await act.row<{ revision: string }>(sql`
      insert into watch_manual_draft as d (revision, title_ja, title_en, text_ja, text_en, tasks, written_by, written_at)
      select ${revision}::uuid, ${title.ja}, ${title.en}, ${text.ja}, ${text.en}, ${JSON.stringify(tasks)}::jsonb,
        ${watching.session.accountId}, ${act.now}
      where ${seen ?? null}::uuid is not distinct from (select revision from watch_manual_draft)
      on conflict (only_one) do update set revision = excluded.revision, title_ja = excluded.title_ja,
        title_en = excluded.title_en, text_ja = excluded.text_ja, text_en = excluded.text_en, tasks = excluded.tasks,
        written_by = excluded.written_by, written_at = excluded.written_at
      where d.revision = ${seen ?? null} returning revision`)
    // Two who write at once: the second is shown what the first one wrote.
    if (!kept) return refused('manual-moved-on')
    act.note('response-manual-drafted', { data: { revision } })
    return doneWith(kept)
  })
}
