import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { say } from '../../../web/words/say.ts'
import { disclosureWords } from '../../../web/words/security-disclosure.ts'
import type { Watching } from '../at-the-watch.ts'
import { writeEntry } from '../incidents/write-entry.ts'

/** Lets the timeline of its incident tell what became of a disclosure. */
export async function tellTimeline(
  act: Act,
  { session }: Watching,
  told: { id: string; version: number; what: 'entryDrafted' | 'entryApproved' | 'entryPublished' },
): Promise<void> {
  const { id, version, what } = told
  const of = await act.row<{ incident: string }>(sql`
    select incident_id as incident from watch_disclosure where id = ${id}`)
  if (!of) return
  const words = say(disclosureWords, session.language, what, { version })
  await writeEntry(act, of.incident, { kind: 'disclosure', words, data: { disclosure: id, version } })
}
