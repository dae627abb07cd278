import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Watching } from '../at-the-watch.ts'
import type { DraftInForce, ManualText } from './contract.ts'

type Refusal = 'forbidden' | 'manual-in-past' | 'manual-moved-on' | 'own-draft'

interface Words {
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  tasks: ManualText['tasks']
  written_by: string
}

/**
 * The CISO approves what somebody else has drafted, in the revision he has read, and so puts it in force, now or from a later
 * moment on; older versions stay to be read. The table refuses one that its own writer would put in force.
 */
export async function publishDraft(
  { world, session }: Watching,
  { revision, effectiveAt }: DraftInForce,
): Promise<Outcome<Refusal, { version: number }>> {
  if (session.kind !== 'ciso') return refused('forbidden')
  return world.act<Outcome<Refusal, { version: number }>>(session, async (act) => {
    const from = effectiveAt ? new Date(effectiveAt) : act.now
    if (from < act.now) return refused('manual-in-past')
    await act.run(sql`lock table watch_manual in share row exclusive mode`)
    const words = await act.row<Words>(sql`
      select * from watch_manual_draft where revision = ${revision} for update`)
    if (!words) return refused('manual-moved-on')
    if (words.written_by === session.accountId) return refused('own-draft')
    await act.run(sql`delete from watch_manual_draft where revision = ${revision}`)
    const made = await act.row<{ version: number }>(sql`
      insert into watch_manual (version, effective_at, title_ja, title_en, text_ja, text_en, tasks, written_by,
        published_by, published_at)
      select coalesce(max(version), 0) + 1, ${from}, ${words.title_ja}, ${words.title_en}, ${words.text_ja},
        ${words.text_en}, ${JSON.stringify(words.tasks)}::jsonb, ${words.written_by}, ${session.accountId}, ${act.now}
      from watch_manual
      returning version`)
    if (!made) throw new Error('A manual was not kept.')
    act.note('response-manual-published', { data: { version: made.version, from } })
    return doneWith(made)
  })
}
