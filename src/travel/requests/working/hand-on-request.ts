import { issuersOf, type PersonOf, peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { HandedOn } from '../contract.ts'
import { spellings } from '../reading/full-name.ts'
import { peopleIn, tellPeople } from '../telling/tell-of-trip.ts'
import { type HeldRequest, type NotToWorkOn, workOn } from './hold-request.ts'
import { inAnothersHand } from './in-hand.ts'

type Refusal = 'request-in-hand' | 'no-deputy'

/** Hands a request on to another ticketing manager of its department; it stays open, and he is mailed. */
export function handOnRequest(
  asking: { world: World; session: Session },
  id: string,
): Promise<Outcome<NotToWorkOn | Refusal, HandedOn>> {
  return workOn<Refusal, HandedOn>(asking, id, async (act, on) => {
    const taken = await inAnothersHand(act, on)
    if (taken) return taken
    const deputy = await escalate(act, asking.world, on)
    return deputy ? doneWith({ to: spellings(deputy) }) : refused('no-deputy')
  })
}

/** Has a deputy stand in: another who issues for the department and has fewest requests to do. None: nothing changes. */
export async function escalate(act: Act, world: World, on: HeldRequest): Promise<PersonOf | undefined> {
  const { booking, request } = on
  const [deputy] = await deputiesFor(act, on)
  if (!deputy) return undefined
  await act.run(sql`
    update travel_request set state = 'escalated', deputy_id = ${deputy.id}, claimed_by = null, claimed_until = null
    where company_id = ${request.company_id} and id = ${request.id}`)
  act.note('ticket-request-escalated', {
    companyId: request.company_id,
    data: { request: request.id, trip: booking.id, to: deputy.id },
  })
  const [first] = await peopleOf(act, request.company_id, peopleIn([request.manager_id]))
  await tellPeople(act, world, booking, {
    ...{ event: 'handed-on', to: [deputy] },
    ...(first && { colleague: first }),
    ...(request.comment && { comment: request.comment }),
  })
  return deputy
}

async function deputiesFor(act: Act, { booking, request }: HeldRequest): Promise<PersonOf[]> {
  const others = (await issuersOf(act, booking.company_id, booking.department_id)).filter(
    ({ id }) => id !== request.manager_id && id !== request.deputy_id,
  )
  const busy = await act.rows<{ id: string; requests: number }>(sql`
    select coalesce(deputy_id, manager_id) as id, count(*)::int as requests from travel_request
    where company_id = ${booking.company_id} and state in ('open', 'claimed', 'escalated') group by 1`)
  const load = new Map(busy.map(({ id, requests }) => [id, requests]))
  return others.toSorted((one, other) => (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0))
}
