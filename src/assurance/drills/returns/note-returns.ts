import { settledLetters } from '#mail/public.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Takes over what the outbox knows: which mails the server took, and which it refused for good. */
export async function noteDelivered(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.drills' }, async (act) => {
    await act.run(sql`
      update assurance_drill_message m set
        delivered_at = case when o.state = 'sent' then o.settled_at end,
        bounced_at = case when o.state in ('dead', 'expired') then o.settled_at end
      from (${settledLetters}) o where o.id = m.id and m.sent_at is not null and m.delivered_at is null and m.bounced_at is null`)
  })
}
