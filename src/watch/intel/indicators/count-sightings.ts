import type { Act } from '#platform/act.ts'
import { type Reading, readOnFrom } from '#platform/facts/reading.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { whyOf } from '#risk/public.ts'

const judged: readonly string[] = ['sign-in-judged', 'operation-judged']
const place = { reader: 'watch.sightings', kept: part`watch_sighting_cursor`, most: 2000 }

/** Counts what judgements have met of indicators since the last time; together with how far was read, so none counts twice. */
export const countSightings = (world: World, reading?: Reading): Promise<void> =>
  readOnFrom(
    world,
    place,
    async (act, facts) => {
      const hits = await hitsIn(
        { db: act, sealer: world.sealer },
        facts.filter(({ name }) => judged.includes(name)),
      )
      if (hits.length > 0) await count(act, world, hits)
    },
    reading,
  )

interface Hit {
  indicator: string
  at: Date
}

/** Why a code was asked is sealed: while intelligence warns of nothing, nothing is opened. */
async function hitsIn(
  { db, sealer }: Pick<World, 'db' | 'sealer'>,
  facts: readonly StreamFact[],
): Promise<Hit[]> {
  if (!(await db.row(sql`select 1 from watch_indicator limit 1`))) return []
  return facts.flatMap((fact) =>
    (whyOf(sealer, fact)?.reasons ?? []).flatMap(({ indicator }) =>
      indicator ? [{ indicator, at: fact.at }] : [],
    ),
  )
}

async function count(act: Act, world: World, hits: readonly Hit[]): Promise<void> {
  const ids = [...new Set(hits.map(({ indicator }) => indicator))].map((indicator) => ({
    indicator,
    stixId: world.random.id(),
  }))
  await act.run(sql`
    insert into watch_sighting (indicator_id, stix_id, times, first_at, last_at)
    select i.id, s."stixId", count(*), min(h.at), max(h.at)
    from jsonb_to_recordset(${JSON.stringify(hits)}::jsonb) as h(indicator uuid, at timestamptz)
    join jsonb_to_recordset(${JSON.stringify(ids)}::jsonb) as s(indicator uuid, "stixId" uuid) using (indicator)
    join watch_indicator i on i.id = h.indicator
    group by i.id, s."stixId" order by i.id
    on conflict (indicator_id) do update set times = watch_sighting.times + excluded.times,
      first_at = least(watch_sighting.first_at, excluded.first_at),
      last_at = greatest(watch_sighting.last_at, excluded.last_at)`)
}
