import { listStaff } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { DutyCalendar } from './contract.ts'
import { gapsIn, type Span } from './gaps.ts'
import { onDuty, peopleOnCall } from './people-on-call.ts'

/** A shift with whose it is. */
export interface ShiftRow extends Span {
  id: string
  accountId: string
}

/** Shifts that touch a span, those taken out left out. */
export const shiftsIn = (db: Db, { startsAt, endsAt }: Span): Promise<ShiftRow[]> =>
  db.rows<ShiftRow>(sql`
    select id, account_id as "accountId", starts_at as "startsAt", ends_at as "endsAt" from watch_shift
    where removed_at is null and ends_at > ${startsAt} and starts_at < ${endsAt}
    order by starts_at, id limit 5000`)

/** The calendar from a moment on, so many weeks, with its gaps: each is a time in which nobody would notice (S2-35). */
export async function showCalendar(
  { db, clock }: World,
  session: Session,
  { from, weeks }: { from: string | undefined; weeks: number },
): Promise<DutyCalendar> {
  const now = await clock.now()
  const startsAt = from ? new Date(from) : now
  const span = { startsAt, endsAt: new Date(startsAt.getTime() + weeks * 7 * 86_400_000) }
  const shifts = await shiftsIn(db, span)
  const staff = new Map(
    (await listStaff(db)).map(({ accountId, name }) => [accountId, name[session.language]]),
  )
  const nameOf = (accountId: string) => staff.get(accountId) ?? ''
  return {
    now: now.toISOString(),
    ...written(span),
    shifts: shifts.map(({ id, accountId, ...shift }) => ({
      ...{ id, accountId, name: nameOf(accountId) },
      ...written(shift),
    })),
    gaps: gapsIn(shifts, span).map(written),
    onDuty: (await onDuty(db, now)).map(nameOf),
    people: await peopleOnCall(db, session),
  }
}

const written = ({ startsAt, endsAt }: Span) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
