import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { markingOf, type Tlp } from '../stix/tlp.ts'

interface SightingRow {
  id: string
  of: string
  tlp: Tlp
  times: number
  first: Date
  last: Date
}

/** What was met of a sender's indicators, as a STIX 2.1 bundle to give back to him: counts and moments, nobody's name. */
export async function exportSightings({ db, clock, random }: World, source: string): Promise<object> {
  const rows = await db.rows<SightingRow>(sql`
    select s.stix_id as id, i.stix_id as "of", i.tlp, s.times, s.first_at as first, s.last_at as last
    from watch_sighting s join watch_indicator i on i.id = s.indicator_id
    where i.source = ${source} order by s.first_at, s.stix_id`)
  const now = (await clock.now()).toISOString()
  return {
    type: 'bundle',
    id: `bundle--${random.id()}`,
    objects: rows.map(({ id, of, tlp, times, first, last }) => ({
      ...{ type: 'sighting', spec_version: '2.1', id: `sighting--${id}` },
      ...{ created: first.toISOString(), modified: now, count: times, sighting_of_ref: of },
      ...{ first_seen: first.toISOString(), last_seen: last.toISOString() },
      object_marking_refs: [markingOf(tlp)],
    })),
  }
}
