import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Returned, readReturn } from './read-return.ts'

/**
 * Takes in a mail that came back from a drill. Returns what it is, or undefined when it is about none of our drills. That a person
 * answered counts for whom the drill was sent to, and nobody else; what he wrote is not kept.
 */
export async function takeReturn(
  world: World,
  raw: string,
  sender = '',
): Promise<Returned['kind'] | undefined> {
  const { kind, about } = await readReturn(raw)
  return world.act({ by: 'system', name: 'assurance.drill-returns' }, async (act) => {
    const ours = await messagesOf(act, about)
    if (ours.length === 0) return undefined
    await act.run(sql`
      update assurance_drill_message set
        bounced_at = case when ${kind} = 'bounce' then coalesce(bounced_at, ${act.now}) else bounced_at end,
        delivered_at = case when ${kind} = 'bounce' then null else delivered_at end,
        answered_at = case when ${kind} = 'person' and exists (select 1 from assurance_colleague c
            where c.id = colleague_id and lower(c.address) = lower(${sender})) then coalesce(answered_at, ${act.now}) else answered_at end,
        auto_replied_at = case when ${kind} = 'auto-reply' then coalesce(auto_replied_at, ${act.now}) else auto_replied_at end
      where id = any(${ours}::uuid[])`)
    return kind
  })
}

/** Those of some Message-IDs that are ours. */
export async function messagesOf(act: Act, ids: readonly string[]): Promise<string[]> {
  const rows = await act.rows<{ id: string }>(sql`
    select id from assurance_drill_message where id = any(${ids}::uuid[]) and sent_at is not null`)
  return rows.map(({ id }) => id)
}
