import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Watching } from '../at-the-watch.ts'
import type { NewManual } from './contract.ts'

/** The CISO puts a new version of the manual in force, now or from a later moment on; older ones stay to be read. */
export async function publishManual(
  { world, session }: Watching,
  { title, text, tasks, effectiveAt }: NewManual,
): Promise<Outcome<'forbidden' | 'manual-in-past', { version: number }>> {
  if (session.kind !== 'ciso') return refused('forbidden')
  return world.act(session, async (act) => {
    const from = effectiveAt ? new Date(effectiveAt) : act.now
    if (from < act.now) return refused('manual-in-past')
    await act.run(sql`lock table watch_manual in share row exclusive mode`)
    const made = await act.row<{ version: number }>(sql`
      insert into watch_manual (version, effective_at, title_ja, title_en, text_ja, text_en, tasks, published_by)
      select coalesce(max(version), 0) + 1, ${from}, ${title.ja}, ${title.en}, ${text.ja}, ${text.en},
        ${JSON.stringify(tasks)}::jsonb, ${session.accountId} from watch_manual
      returning version`)
    if (!made) throw new Error('A manual was not kept.')
    act.note('response-manual-published', { data: { version: made.version, from } })
    return doneWith(made)
  })
}
