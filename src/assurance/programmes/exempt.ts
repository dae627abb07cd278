import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import type { NewExemption } from './contract.ts'

type Refusal = 'programme-not-found' | 'nobody-on-the-roll' | 'exemption-backwards'

/** Exempts somebody from a programme for some days, for a reason that stays on record. */
export function exempt(
  overseeing: Overseeing,
  { employeeNumber, programme, from, lastDay, why }: NewExemption,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (lastDay < from || Date.parse(lastDay) - Date.parse(from) > 365 * 86_400_000)
      return refused('exemption-backwards')
    const known = await act.row(sql`select 1 from assurance_programme where id = ${programme}`)
    if (!known) return refused('programme-not-found')
    const id = overseeing.world.random.id()
    const added = await act.run(sql`
      insert into assurance_exemption (id, colleague_id, programme_id, from_on, until_on, why, granted_at, granted_by)
      select ${id}, id, ${programme}, ${from}, ${lastDay}::date + 1, ${why}, ${act.now}, ${overseeing.session.accountId}
      from assurance_colleague where employee_number = ${employeeNumber}`)
    if (added === 0) return refused('nobody-on-the-roll')
    act.note('exemption-granted', { data: { exemption: id, programme, from, lastDay } })
    return doneWith({ id })
  })
}
