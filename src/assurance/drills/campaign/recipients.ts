import { type Db, type Part, part, sql } from '#platform/sql.ts'
import { onDuty } from '#watch/public.ts'
import { colleaguesOn } from '../../population/people-on.ts'
import type { DrillWish } from '../contract.ts'
import { dayInJapan } from '../plan/working-minutes.ts'
import type { Recipient } from '../rails/check-plan.ts'

type Row = Omit<Recipient, 'isOnCall'> & { staff_account_id: string | null }

/** Whom a set-up reaches as the directory stands at a moment; nobody outside it can be named at all. */
export async function recipientsOf(
  db: Db,
  { groups, numbers }: Pick<DrillWish, 'groups' | 'numbers'>,
  now: Date,
): Promise<Recipient[]> {
  const onCall = new Set(await onDuty(db, now))
  const rows = await db.rows<Row>(sql`
    select id, employee_number, address, group_company, unit, is_away, staff_account_id
    from (${colleaguesOn(dayInJapan(now))}) c where ${wanted(groups, numbers)} order by id`)
  return rows.map(({ staff_account_id, ...row }) => ({
    ...row,
    isOnCall: staff_account_id !== null && onCall.has(staff_account_id),
  }))
}

const wanted = (groups: DrillWish['groups'], numbers: DrillWish['numbers']): Part =>
  groups.length + numbers.length === 0
    ? part`true`
    : part`(employee_number = any(${numbers}::text[]) or exists (
        select 1 from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(company text, unit text)
        where g.company = c.group_company and (g.unit is null or g.unit = c.unit)))`
