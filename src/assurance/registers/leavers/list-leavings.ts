import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import type { Leavings } from './contract.ts'
import { stillOpen } from './end-access.ts'

interface Row {
  number: string
  ended_from: Date
  closed_at: Date | null
  seats: number
}

/** The last leavings that ended an account, those before all others that should have and have not; and those to come. */
export async function listLeavings({ db, clock }: World): Promise<Leavings> {
  const now = await clock.now()
  const rows = await db.rows<Row>(sql`
    select employee_number as number, ended_from, null as closed_at, 0 as seats from (${stillOpen(now)}) o
    union all (select c.employee_number, l.ended_from, l.closed_at, l.seats
      from assurance_leaving l join assurance_colleague c on c.id = l.colleague_id order by l.closed_at desc limit 100)
    order by closed_at desc nulls first, number`)
  const ahead = await db.rows<Leavings['ahead'][number]>(sql`
    select employee_number as "employeeNumber", (left_on - 1)::text as "lastDay" from assurance_colleague
    where staff_account_id is not null and left_on > ${dayAfter(now, 0)}::date order by left_on, employee_number limit 200`)
  return {
    ahead,
    leavings: rows.map(({ number, ended_from, closed_at, seats }) => ({
      ...{ employeeNumber: number, endedFrom: ended_from.toISOString(), seats },
      ...(closed_at && { closedAt: closed_at.toISOString() }),
      lag: Math.floor(((closed_at ?? now).getTime() - ended_from.getTime()) / 60_000),
    })),
  }
}
