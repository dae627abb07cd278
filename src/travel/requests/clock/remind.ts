import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isInHand, isOpen } from '../tables.ts'
import { peopleIn, tellPeople } from '../telling/tell-of-trip.ts'
import { escalate } from '../working/hand-on-request.ts'
import { type HeldRequest, holdRequest } from '../working/hold-request.ts'
import { byDay, secondReminder } from './remind-at.ts'

const clock = { by: 'system', name: 'travel.remind' } as const
const atOnce = 200

/** Reminds of requests that wait: at half of their time whoever was asked, at four fifths a deputy as well. */
export async function remind(world: World): Promise<void> {
  const now = await world.clock.now()
  const due = await world.db.rows<{ companyId: string; id: string }>(sql`
    select company_id as "companyId", id from travel_request
    where remind_at <= ${now} and state in ('open', 'claimed', 'escalated') order by remind_at limit ${atOnce}`)
  for (const { companyId, id } of due)
    await world.act(clock, (act) => remindOf(act, world, { companyId, id }))
}

async function remindOf(act: Act, world: World, ref: { companyId: string; id: string }): Promise<void> {
  const held = await holdRequest(act, ref.companyId, ref.id)
  if (!held || !isDue(held, act.now)) return
  const { request, booking } = held
  // A job that comes late may come at night.
  const at = byDay(act.now, request.effective)
  if (at > act.now) return later(act, held, { at, reminded: request.reminded })
  const isSecond = request.reminded > 0
  const next = isSecond ? null : secondReminder(request.created_at, request.effective)
  await later(act, held, { at: next, reminded: request.reminded + 1 })
  // The trip is being issued this moment: nobody is to be hurried.
  if (booking.state !== 'requested') return
  await mailAsked(act, world, held)
  if (isSecond && !request.deputy_id && !isInHand(request, act.now)) await escalate(act, world, held)
  act.note('ticket-request-reminded', {
    companyId: ref.companyId,
    data: { request: ref.id, trip: booking.id, time: request.reminded + 1 },
  })
}

const isDue = ({ request }: HeldRequest, now: Date) =>
  isOpen(request) && request.remind_at !== null && request.remind_at <= now && now < request.effective

const later = async (act: Act, { request }: HeldRequest, wish: { at: Date | null; reminded: number }) =>
  void (await act.run(sql`
    update travel_request set remind_at = ${wish.at}, reminded = ${wish.reminded}
    where company_id = ${request.company_id} and id = ${request.id}`))

async function mailAsked(act: Act, world: World, { booking, request }: HeldRequest): Promise<void> {
  const asked = peopleIn([request.manager_id, request.deputy_id])
  const people = await peopleOf(act, request.company_id, [...asked, request.asked_by])
  const asker = people.find(({ id }) => id === request.asked_by)
  await tellPeople(act, world, booking, {
    ...{ event: 'reminder', to: people.filter(({ id }) => asked.includes(id)), until: request.effective },
    ...(asker && { colleague: asker }),
    ...(request.comment && { comment: request.comment }),
  })
}
