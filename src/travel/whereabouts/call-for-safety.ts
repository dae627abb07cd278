import { nameRows } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SafetyCallWish, Whereabout } from './contract.ts'
import { everybodyAt, lookedFor } from './look-up-whereabouts.ts'
import { nextCall } from './next-call.ts'
import { tellAsked } from './tell-asked.ts'

type Refusal = 'forbidden' | 'window-too-wide' | 'nobody-there' | 'safety-call-too-soon'

/**
 * The administrator asks everybody who is presumed to be there whether he is safe; each finds the question in the portal, and
 * is told of it by mail. Who asks again too soon is told from when he may: one call mails thousands, in words of his own.
 */
export async function callForSafety(
  world: World,
  session: Session,
  wish: SafetyCallWish,
): Promise<Outcome<Refusal, { id: string; asked: number }>> {
  if (session.kind !== 'administrator') return refused('forbidden')
  return world.act<Outcome<Refusal, { id: string; asked: number }>>(session, async (act) => {
    const looked = lookedFor(act, session, wish)
    if (!looked) return refused('window-too-wide')
    const { companyId } = session
    const next = await nextCall(act, companyId, wish.airport)
    if (next) return tooSoon(act, wish, next)
    const people = await everybodyAt(act, looked)
    if (people.length === 0) return refused('nobody-there')
    const id = world.random.id()
    const { airport, message = '' } = wish
    await act.run(sql`
      insert into travel_safety_call (company_id, id, airport, from_at, to_at, message, called_by, created_at)
      select company_id, ${id}, ${airport ?? null}, ${looked.from}, ${looked.to}, ${message}, person_id, ${act.now}
      from (${nameRows}) caller where company_id = ${companyId} and account_id = ${session.accountId}`)
    await ask(act, companyId, id, people)
    await tellAsked(act, world, { companyId, callId: id, message })
    act.note('safety-called', { data: { callId: id, airport, people: people.length } })
    return doneWith({ id, asked: people.length })
  })
}

function tooSoon(act: Act, { airport }: SafetyCallWish, next: Date) {
  const nextAt = next.toISOString()
  act.note('safety-call-refused', { data: { airport, nextAt } })
  return refused('safety-call-too-soon', { nextAt })
}

const ask = (act: Act, companyId: string, callId: string, people: Whereabout[]) =>
  act.run(sql`
    insert into travel_safety_answer (company_id, call_id, booking_id, passenger, person_id, owner_id)
    select p.company_id, ${callId}, p.booking_id, p.n, p.person_id, b.owner_id
    from unnest(${people.map(({ bookingId }) => bookingId)}::uuid[], ${people.map(({ passenger }) => passenger)}::int[])
      as asked (booking_id, n)
    join travel_passenger p on p.company_id = ${companyId} and p.booking_id = asked.booking_id and p.n = asked.n
    join travel_booking b on b.company_id = p.company_id and b.id = p.booking_id`)
