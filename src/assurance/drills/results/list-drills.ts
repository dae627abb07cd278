import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { DrillRow } from '../campaign/hold-drill.ts'
import type { Drills } from '../contract.ts'
import { stateOf } from './show-drill.ts'

const size = 20

type Row = Pick<
  DrillRow,
  'id' | 'title' | 'wish' | 'people' | 'designed_at' | 'approved_at' | 'halted_at'
> & {
  clicked: number
  reported: number
}

/** The drills, the newest first, with what came of their first round. */
export async function listDrills({ db, clock }: World, after: string | undefined): Promise<Drills> {
  const [now, place] = [await clock.now(), readPlace(after, newest)]
  const rows = await db.rows<Row>(sql`
    select d.id, d.title, d.wish, d.people, d.designed_at, d.approved_at, d.halted_at,
      coalesce((r.figures ->> 'clicked')::int, m.clicked) as clicked, coalesce((r.figures ->> 'reported')::int, m.reported) as reported
    from assurance_drill d left join assurance_drill_result r on r.drill_id = d.id and r.round = 'first'
    cross join lateral (select (count(*) filter (where clicked_at is not null))::int as clicked,
      (count(*) filter (where reported_at is not null))::int as reported
      from assurance_drill_message where drill_id = d.id and round = 'first') m
    where (d.designed_at, d.id) < (${place.at}, ${place.id}) order by d.designed_at desc, d.id desc limit ${size + 1}`)
  const { page, next } = paged(rows, size, ({ designed_at: at, id }) => ({ at, id }))
  return {
    drills: page.map(({ wish, designed_at, approved_at, halted_at, ...row }) => ({
      ...{
        ...row,
        state: stateOf({ halted_at, approved_at, wish }, now),
        designedAt: designed_at.toISOString(),
      },
      ...{ fromOn: wish.fromOn, untilOn: wish.untilOn },
    })),
    ...(next && { next }),
  }
}
