import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { tellTimeline } from './tell-timeline.ts'
import { newestWording } from './write-disclosure.ts'

interface Meant {
  id: string
  version: number
}
type Stands = 'disclosure-not-found' | 'disclosure-moved-on'

/** Agrees to a wording. Whoever wrote it may not: two others must (S2-29). */
export async function approveDisclosure(
  watching: Watching,
  { id, version }: Meant,
): Promise<Outcome<'forbidden' | Stands | 'own-wording' | 'approved-already'>> {
  return atTheWatch<Stands | 'own-wording' | 'approved-already'>(watching, async (act) => {
    const moved = await faultOf(act, { id, version })
    if (moved) return refused(moved)
    const by = watching.session.accountId
    const own = await act.row(sql`
      select 1 from watch_disclosure_version
      where disclosure_id = ${id} and version = ${version} and written_by = ${by}`)
    if (own) return refused('own-wording')
    const kept = await act.run(sql`
      insert into watch_disclosure_approval (disclosure_id, version, approved_by, approved_at)
      values (${id}, ${version}, ${by}, ${act.now}) on conflict do nothing`)
    if (kept === 0) return refused('approved-already')
    await tellTimeline(act, watching, { id, version, what: 'entryApproved' })
    act.note('disclosure-approved', { data: { disclosure: id, version } })
    return done
  })
}

/** Puts a wording before everybody, once two have agreed to it. */
export async function publishDisclosure(
  watching: Watching,
  { id, version }: Meant,
): Promise<Outcome<'forbidden' | Stands | 'approvals-missing' | 'published-already'>> {
  return atTheWatch<Stands | 'approvals-missing' | 'published-already'>(watching, async (act) => {
    const moved = await faultOf(act, { id, version })
    if (moved) return refused(moved)
    const approved = await act.row<{ times: number }>(sql`
      select count(*) as times from watch_disclosure_approval
      where disclosure_id = ${id} and version = ${version}`)
    if ((approved?.times ?? 0) < 2) return refused('approvals-missing')
    const kept = await act.run(sql`
      insert into watch_disclosure_publication (disclosure_id, version, published_at, published_by)
      values (${id}, ${version}, ${act.now}, ${watching.session.accountId}) on conflict do nothing`)
    if (kept === 0) return refused('published-already')
    await tellTimeline(act, watching, { id, version, what: 'entryPublished' })
    act.note('disclosure-published', { data: { disclosure: id, version } })
    return done
  })
}

async function faultOf(act: Act, { id, version }: Meant): Promise<Stands | undefined> {
  const newest = await newestWording(act, id)
  if (newest === undefined) return 'disclosure-not-found'
  return newest === version ? undefined : 'disclosure-moved-on'
}
