import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { Attendance } from './contract.ts'

/** That people took part in a programme on a day: finished a lesson, sat in a class. */
export interface TookPart {
  readonly programme: string
  readonly colleagueIds: readonly string[]
  /** The day it took effect; it may be noted later. */
  readonly on: string
  /** Where it is known from, such as `lesson phishing-basics@2`. */
  readonly source: string
  /** The lesson, for rounds that count one lesson only. */
  readonly reference?: string
}

/**
 * Counts for every round that ran on that day, once a person and round. Whoever was not asked, having just joined, is from then on.
 * Answers how many participations came new.
 */
export async function countParticipation(act: Act, took: TookPart): Promise<number> {
  const { programme, colleagueIds, on, source, reference = null } = took
  const running = part`y.programme_id = ${programme} and y.opened_at is not null and y.cancelled_at is null
    and ${on}::date between y.starts_on and y.ends_on and (y.reference is null or y.reference = ${reference}::text)`
  await addMembers(act, { running, colleagueIds, on })
  const counted = await act.run(sql`
    insert into assurance_participation (cycle_id, colleague_id, effective_on, noted_at, source)
    select m.cycle_id, m.colleague_id, ${on}::date, ${act.now}, ${source}
    from assurance_cycle_member m join assurance_cycle y on y.id = m.cycle_id
    where m.colleague_id = any(${colleagueIds}::uuid[]) and ${running}
    on conflict do nothing`)
  if (counted > 0) act.note('participation-counted', { data: { programme, on, people: counted, source } })
  return counted
}

interface Added {
  running: Part
  colleagueIds: readonly string[]
  on: string
}

const addMembers = (act: Act, { running, colleagueIds, on }: Added) =>
  act.run(sql`
    insert into assurance_cycle_member (cycle_id, colleague_id, kind, group_company, unit, added_on)
    select y.id, c.id, c.kind, c.group_company, c.unit, greatest(c.joined_on, y.starts_on)
    from assurance_cycle y join assurance_programme p on p.id = y.programme_id
    join assurance_colleague c on c.kind = any(p.asks) and c.id = any(${colleagueIds}::uuid[])
      and c.joined_on <= ${on}::date and (c.left_on is null or c.left_on > ${on}::date)
    where ${running} on conflict do nothing`)

type Refusal = 'cycle-not-found' | 'attendance-outside' | 'attendance-unknown'

/** Notes who took part in a round outside the product; numbers nobody has are named, and nothing is noted then. */
export function noteAttendance(
  overseeing: Overseeing,
  cycleId: string,
  { numbers, on, source }: Attendance,
): Promise<Outcome<'forbidden' | Refusal, { counted: number }>> {
  return atTheOffice<Refusal, { counted: number }>(overseeing, async (act) => {
    const cycle = await act.row<{ programme_id: string; reference: string | null; is_within: boolean }>(sql`
      select programme_id, reference, ${on}::date between starts_on and ends_on as is_within from assurance_cycle
      where id = ${cycleId} and opened_at is not null and cancelled_at is null`)
    if (!cycle) return refused('cycle-not-found')
    if (!cycle.is_within || on > dayAfter(act.now, 0)) return refused('attendance-outside')
    const found = await colleaguesOf(act, numbers)
    if (found.unknown.length > 0)
      return refused('attendance-unknown', { numbers: found.unknown.slice(0, 50) })
    const counted = await countParticipation(act, {
      ...{ programme: cycle.programme_id, colleagueIds: found.ids, on, source },
      ...(cycle.reference && { reference: cycle.reference }),
    })
    return doneWith({ counted })
  })
}

/** The people behind employee numbers, and the numbers nobody has. */
export async function colleaguesOf(act: Act, numbers: readonly string[]) {
  const wanted = [...new Set(numbers)]
  const rows = await act.rows<{ id: string; employee_number: string }>(sql`
    select id, employee_number from assurance_colleague where employee_number = any(${wanted}::text[])`)
  const known = new Set(rows.map(({ employee_number }) => employee_number))
  return { ids: rows.map(({ id }) => id), unknown: wanted.filter((number) => !known.has(number)) }
}
