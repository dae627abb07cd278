import { endStaff } from '#desk/public.ts'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Who has left by a moment and whose account of the staff nobody has ended for it. */
export const stillOpen = (now: unknown): Part => part`
  select c.id, c.employee_number, c.staff_account_id as account_id, c.address, c.left_on,
    c.left_on::timestamp at time zone 'Asia/Tokyo' as ended_from
  from assurance_colleague c
  where c.staff_account_id is not null and c.left_on <= (${now}::timestamptz at time zone 'Asia/Tokyo')::date
    and not exists (select 1 from assurance_leaving l where l.account_id = c.staff_account_id)`

interface Leaver {
  id: string
  account_id: string
  address: string
  left_on: string
  ended_from: Date
}

/** Ends the accounts, sessions, devices and seats of everybody who has left. */
export async function endAccessOfLeavers(act: Act, world: World): Promise<void> {
  const leavers = await act.rows<Leaver>(sql`
    select o.id, o.account_id, o.address, o.left_on::text, o.ended_from from (${stillOpen(act.now)}) o
    join assurance_colleague c on c.id = o.id order by o.id for update of c`)
  for (const leaver of leavers) await endOne(act, world, leaver)
}

async function endOne(act: Act, world: World, leaver: Leaver): Promise<void> {
  const { id, account_id: subject, address, left_on: leftOn, ended_from: endedFrom } = leaver
  const seats = await leaveSeats(act, address, leftOn)
  const wasOpen = await endStaff(act, world, subject)
  // An account that was closed before let nobody in: there is no lag.
  const closedAt = wasOpen ? act.now : endedFrom
  await act.run(sql`
    insert into assurance_leaving (account_id, colleague_id, ended_from, closed_at, seats)
    values (${subject}, ${id}, ${endedFrom}, ${closedAt}, ${seats})`)
  await act.run(sql`
    update assurance_outside_account set closed_at = ${act.now}, ended_from = ${endedFrom}, why = 'left'
    where account_id = ${subject} and closed_at is null`)
  act.note('leaver-access-ended', { companyId: operatorCompany, subject, data: { colleague: id, seats } })
}

/** Whoever leaves holds no seat from that day on; registers that name him know that he left. */
async function leaveSeats(act: Act, address: string, leftOn: string): Promise<number> {
  await act.run(sql`
    update assurance_person set left_on = ${leftOn} where lower(address) = lower(${address}) and left_on is null`)
  return act.run(sql`
    update assurance_holder h set until_on = ${leftOn} from assurance_person p
    where p.id = h.person_id and lower(p.address) = lower(${address}) and h.from_on < ${leftOn}
      and (h.until_on is null or h.until_on > ${leftOn})`)
}
