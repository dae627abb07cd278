import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Wipes what is too old to be sent and puts left-behind mails (of a process that was killed) back into the queue. */
export async function sweepMails(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'mail' }, async (act) => {
    await act.run(sql`
      update mail_outbox set state = 'expired', sealed = null, settled_at = ${act.now}, leased_until = null
      where state = 'waiting' and expires_at <= ${act.now}`)
    // Younger ones have a job of their own on its way.
    const behind = await act.rows<{ id: string }>(sql`
      select id from mail_outbox
      where state = 'waiting' and next_attempt_at <= ${act.now}::timestamptz - interval '1 minute'
        and (leased_until is null or leased_until <= ${act.now})
      order by next_attempt_at limit 1000`)
    await world.jobs.enqueueAll(act, 'mail.deliver', behind)
  })
}

/** Deletes what left or was given up more than 90 days ago. Returns how many. */
export function purgeMails(world: World): Promise<number> {
  return world.act({ by: 'system', name: 'mail' }, (act) =>
    act.run(sql`delete from mail_outbox where settled_at < ${act.now}::timestamptz - interval '90 days'`),
  )
}
