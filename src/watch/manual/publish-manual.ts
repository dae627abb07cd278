import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Watching } from '../at-the-watch.ts'
import type { DraftInForce, NewManual } from './contract.ts'

/** The CISO puts a new version of the manual in force, now or from a later moment on; older ones stay to be read. */
export function publishManual(
  watching: Watching,
  { effectiveAt, ...text }: NewManual,
): Promise<Outcome<'forbidden' | 'manual-in-past', { version: number }>> {
  return publish<never>(watching, effectiveAt, async () => {
    const { title, text: body, tasks } = text
    return doneWith({
      ...{ title_ja: title.ja, title_en: title.en, text_ja: body.ja, text_en: body.en },
      ...{ tasks, written_by: watching.session.accountId },
    })
  })
}

/** The CISO approves what was drafted, in the revision he has read, and so puts it in force. */
export function publishDraft(
  watching: Watching,
  { revision, effectiveAt }: DraftInForce,
): Promise<Outcome<'forbidden' | 'manual-in-past' | 'manual-moved-on', { version: number }>> {
  return publish<'manual-moved-on'>(watching, effectiveAt, async (act) => {
    const draft = await act.row<Words>(sql`
      delete from watch_manual_draft where revision = ${revision} returning *`)
    return draft ? doneWith(draft) : refused('manual-moved-on')
  })
}

interface Words {
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  tasks: NewManual['tasks']
  written_by: string
}

async function publish<Refusal extends string>(
  { world, session }: Watching,
  effectiveAt: string | undefined,
  take: (act: Act) => Promise<Outcome<Refusal, Words>>,
): Promise<Outcome<Refusal | 'forbidden' | 'manual-in-past', { version: number }>> {
  if (session.kind !== 'ciso') return refused('forbidden')
  return world.act(session, async (act) => {
    const from = effectiveAt ? new Date(effectiveAt) : act.now
    if (from < act.now) return refused('manual-in-past')
    await act.run(sql`lock table watch_manual in share row exclusive mode`)
    const taken = await take(act)
    if (!taken.ok) return taken
    const words = taken.value
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
