import type { Act } from '#platform/act.ts'
import { settledUpTo } from '#platform/facts/settled.ts'
import { factsBetween, type StreamFact } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { eventOf, toldOf } from './event-of.ts'

const atOnce = 2000

const gatherer = { by: 'system', name: 'watch.signals' } as const

/** Lays out for each receiver what happened since the last time; together with how far was read, so nothing is left out or twice. */
export async function gatherSignals(world: World): Promise<void> {
  const upTo = await settledUpTo(world.db)
  if (upTo === undefined) return
  while (await gatherSome(world, upTo));
}

function gatherSome(world: World, upTo: number): Promise<boolean> {
  return world.act(gatherer, async (act) => {
    const from = await act.row<{ seq: number }>(sql`
      select seq from watch_signal_cursor for update skip locked`)
    if (!from || from.seq >= upTo) return false
    const facts = await act.rows<StreamFact>(
      sql`${factsBetween(from.seq, upTo, { most: atOnce, names: toldOf })}`,
    )
    await layOut(act, world, facts)
    const last = facts.length < atOnce ? upTo : (facts.at(-1)?.seq ?? upTo)
    await act.run(sql`update watch_signal_cursor set seq = ${last}`)
    return last < upTo
  })
}

async function layOut(act: Act, world: World, facts: StreamFact[]): Promise<void> {
  const told = facts.flatMap((fact) => {
    const found = eventOf(fact)
    return found ? [{ seq: fact.seq, ...found }] : []
  })
  if (told.length === 0) return
  const receivers = await act.rows<{ id: string; events: string[] }>(sql`
    select id, events from watch_receiver where stopped_at is null for share`)
  const rows = told.flatMap(({ seq, event, claims }) =>
    receivers
      .filter(({ events }) => events.includes(event))
      .map(({ id }) => ({ receiver: id, jti: world.random.id(), seq, event, claims })),
  )
  await act.run(sql`
    insert into watch_signal (receiver_id, jti, fact_seq, event, claims, made_at)
    select r.receiver, r.jti, r.seq, r.event, r.claims, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(receiver uuid, jti uuid, seq bigint, event text, claims jsonb)
    order by r.seq
    on conflict do nothing`)
}
