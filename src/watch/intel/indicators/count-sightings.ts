import type { Act } from '#platform/act.ts'
import { settledUpTo } from '#platform/facts/settled.ts'
import { factsBetween, type StreamFact } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { whyOf } from '#risk/public.ts'

const atOnce = 2000
const judged: readonly string[] = ['sign-in-judged', 'operation-judged']
const counter = { by: 'system', name: 'watch.sightings' } as const

/** Counts what judgements have met of indicators since the last time; together with how far was read, so none counts twice. */
export async function countSightings(world: World): Promise<void> {
  const upTo = await settledUpTo(world.db)
  if (upTo === undefined) return
  while (await countSome(world, upTo));
}

function countSome(world: World, upTo: number): Promise<boolean> {
  return world.act(counter, async (act) => {
    const from = await act.row<{ seq: number }>(sql`
      select seq from watch_sighting_cursor for update skip locked`)
    if (!from || from.seq >= upTo) return false
    const facts = await act.rows<StreamFact>(
      sql`${factsBetween(from.seq, upTo, { most: atOnce, names: judged })}`,
    )
    const hits = await hitsIn({ db: act, sealer: world.sealer }, facts)
    if (hits.length > 0) await count(act, world, hits)
    const last = facts.length < atOnce ? upTo : (facts.at(-1)?.seq ?? upTo)
    await act.run(sql`update watch_sighting_cursor set seq = ${last}`)
    return last < upTo
  })
}

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
