import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Attempt, lostAfterMs } from './attempt.ts'
import { lookUpAttempt } from './look-up-attempt.ts'
import { issuer } from './settling/entering.ts'

const atOnce = 100

/**
 * Looks up every try to issue whose answer was lost or whose process was killed. Each is taken by one node at a time: whoever
 * takes it puts off its next look, so that a second node finds it again only if the first is killed as well.
 */
export async function settleIssues(world: World): Promise<void> {
  for (let taken = atOnce; taken === atOnce; ) {
    const attempts = await take(world)
    taken = attempts.length
    // One carrier that cannot be reached must not keep the others waiting.
    const looked = await Promise.allSettled(attempts.map((attempt) => lookUpAttempt(world, attempt)))
    for (const one of looked)
      if (one.status === 'rejected') world.log.warn({ err: one.reason }, 'an issue could not be looked up')
  }
}

const take = (world: World): Promise<Attempt[]> =>
  world.act(issuer, (act) =>
    act.rows<Attempt>(sql`
      update travel_issue i set look_at = ${new Date(act.now.getTime() + lostAfterMs / 2)}
      from travel_booking b
      where b.company_id = i.company_id and b.id = i.booking_id and (i.company_id, i.id) in (
        select company_id, id from travel_issue where ended_at is null and look_at <= ${act.now}
        order by look_at limit ${atOnce} for update skip locked)
      returning i.company_id as "companyId", i.id, i.booking_id as "bookingId", i.request_id as "requestId",
        b.carrier_ref as ref, b.order_id as "orderId", i.at_most as "atMost", i.issued_by as "issuedBy",
        i.begun_at as "begunAt"`),
  )
