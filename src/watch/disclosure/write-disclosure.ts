import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { isIncident } from '../incidents/hold-incident.ts'
import type { DisclosureDraft, DisclosureText } from './contract.ts'
import { tellTimeline } from './tell-timeline.ts'

/** Which wording now stands. */
interface Worded {
  id: string
  version: number
}

/** Drafts what the public is told of an incident. Nobody outside sees it yet. */
export async function draftDisclosure(
  watching: Watching,
  incidentId: string,
  wish: DisclosureDraft,
): Promise<Outcome<'forbidden' | 'incident-not-found' | 'confirmed-in-the-future', Worded>> {
  return atTheWatch<'incident-not-found' | 'confirmed-in-the-future', Worded>(watching, async (act) => {
    if (!(await isIncident(act, incidentId))) return refused('incident-not-found')
    const confirmedAt = new Date(wish.confirmedAt)
    if (confirmedAt > act.now) return refused('confirmed-in-the-future')
    const id = watching.world.random.id()
    const by = watching.session.accountId
    await act.run(sql`
      insert into watch_disclosure (id, incident_id, confirmed_at, drafted_at, drafted_by)
      values (${id}, ${incidentId}, ${confirmedAt}, ${act.now}, ${by})`)
    await word(act, { id, version: 1, by }, wish.text)
    await tellTimeline(act, watching, { id, version: 1, what: 'entryDrafted' })
    act.note('disclosure-drafted', { data: { disclosure: id, incident: incidentId } })
    return doneWith({ id, version: 1 })
  })
}

/** Words a disclosure anew: whoever approved the wording before has approved nothing of this one. */
export async function changeDisclosure(
  watching: Watching,
  { id, seen }: { id: string; seen: number },
  text: DisclosureText,
): Promise<Outcome<'forbidden' | 'disclosure-not-found' | 'disclosure-moved-on', Worded>> {
  return atTheWatch<'disclosure-not-found' | 'disclosure-moved-on', Worded>(watching, async (act) => {
    const newest = await newestWording(act, id)
    if (newest === undefined) return refused('disclosure-not-found')
    const version = seen + 1
    const by = watching.session.accountId
    if (newest !== seen || !(await word(act, { id, version, by }, text)))
      return refused('disclosure-moved-on')
    await tellTimeline(act, watching, { id, version, what: 'entryDrafted' })
    act.note('disclosure-worded', { data: { disclosure: id, version } })
    return doneWith({ id, version })
  })
}

/** The newest wording's number, the disclosure being held until the act is over. */
export async function newestWording(act: Act, id: string): Promise<number | undefined> {
  await act.rows(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 6203))`)
  const row = await act.row<{ newest: number | null }>(sql`
    select max(version) as newest from watch_disclosure_version where disclosure_id = ${id}`)
  return row?.newest ?? undefined
}

async function word(
  act: Act,
  of: Worded & { by: string },
  { title, body }: DisclosureText,
): Promise<boolean> {
  const kept = await act.run(sql`
    insert into watch_disclosure_version (disclosure_id, version, title_ja, title_en, body_ja, body_en, written_at,
      written_by)
    values (${of.id}, ${of.version}, ${title.ja}, ${title.en}, ${body.ja}, ${body.en}, ${act.now}, ${of.by})
    on conflict do nothing`)
  return kept === 1
}
