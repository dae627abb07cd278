import { nameRows } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { evenLimited } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SafetyAnswer } from './contract.ts'

/**
 * Somebody says whether he is safe: the traveller himself, whoever's trip it is for those who fly with him, or the
 * administrator for somebody he has reached. The last answer counts: who needed help may be safe an hour later. Even
 * somebody limited may answer for himself and his guests; as administrator he counts only when he is proved.
 */
export function answerSafetyCall(
  world: World,
  session: Session,
  callId: string,
  { bookingId, passenger, answer, note }: SafetyAnswer,
): Promise<Outcome<'safety-call-not-found'>> {
  return world.act(evenLimited(session), async (act) => {
    const { companyId, accountId } = session
    const hasReached = session.kind === 'administrator' && !session.limited
    const answered = await act.run(sql`
      update travel_safety_answer a set answer = ${answer}, note = ${note ?? null}, answered_at = ${act.now},
        answered_by = me.person_id
      from (${nameRows}) me
      where me.company_id = ${companyId} and me.account_id = ${accountId}
        and a.company_id = ${companyId} and a.call_id = ${callId} and a.booking_id = ${bookingId} and a.passenger = ${passenger}
        and (me.person_id in (a.person_id, a.owner_id) or ${hasReached})`)
    if (answered === 0) return refused('safety-call-not-found')
    act.note('safety-answered', { data: { callId, bookingId, passenger, answer }, personal: { note } })
    return done
  })
}
