import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { alertOfGaps } from './alert-of-gaps.ts'
import type { NewShift, Rotation } from './contract.ts'
import { peopleOnCall } from './people-on-call.ts'

type Refusal = 'forbidden' | 'shift-not-office' | 'shift-time'

/** Plans one shift. */
export function planShift(watching: Watching, shift: NewShift): Promise<Outcome<Refusal>> {
  return plan(watching, [shift])
}

/** Plans shifts of people in turn, without a gap, from a moment on. Answers how many. */
export async function planRotation(
  watching: Watching,
  { people, startsAt, hours, weeks }: Rotation,
): Promise<Outcome<Refusal, { shifts: number }>> {
  const from = new Date(startsAt).getTime()
  const count = Math.ceil((weeks * 7 * 24) / hours)
  const moment = (n: number) => new Date(from + n * hours * 3_600_000).toISOString()
  const shifts = Array.from({ length: count }, (_, n) => ({
    accountId: people[n % people.length] ?? '',
    startsAt: moment(n),
    endsAt: moment(n + 1),
  }))
  const planned = await plan(watching, shifts)
  return planned.ok ? doneWith({ shifts: count }) : planned
}

function plan(watching: Watching, shifts: NewShift[]): Promise<Outcome<Refusal>> {
  const { world, session } = watching
  return atTheWatch<Refusal>(watching, async (act) => {
    const may = new Set((await peopleOnCall(act, session)).map(({ accountId }) => accountId))
    if (shifts.some(({ accountId }) => !may.has(accountId))) return refused('shift-not-office')
    if (shifts.some((shift) => isNonsense(shift, act.now))) return refused('shift-time')
    const rows = shifts.map((shift) => ({ id: world.random.id(), ...shift }))
    await act.run(sql`
      insert into watch_shift (id, account_id, starts_at, ends_at, planned_at, planned_by)
      select s.id, s."accountId", s."startsAt", s."endsAt", ${act.now}, ${session.accountId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(id uuid, "accountId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)`)
    act.note('shifts-planned', { data: { shifts: rows.length } })
    return done
  })
}

/** Already over, backwards, or longer than a week. */
function isNonsense({ startsAt, endsAt }: NewShift, now: Date): boolean {
  const [from, to] = [new Date(startsAt), new Date(endsAt)]
  return to <= now || to <= from || to.getTime() - from.getTime() > 7 * 86_400_000
}

/** Takes a shift out of the calendar; the gap it leaves is shown and, when it is near, alerted at once (S2-35). */
export function removeShift(
  watching: Watching,
  id: string,
): Promise<Outcome<'forbidden' | 'shift-not-found'>> {
  const { world, session } = watching
  return atTheWatch(watching, async (act) => {
    if (!(await take(act, id, session.accountId))) return refused('shift-not-found')
    act.note('shift-removed', { data: { shift: id } })
    await alertOfGaps(act, world)
    return done
  })
}

/** What has ended stays: it is the proof that somebody was there. */
const take = async (act: Act, id: string, by: string) =>
  (await act.run(sql`
    update watch_shift set removed_at = ${act.now}, removed_by = ${by}
    where id = ${id} and removed_at is null and ends_at > ${act.now}`)) === 1
