import { operatorCompany } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import type { NewLeaving } from './contract.ts'
import { endAccessOfLeavers } from './end-access.ts'

type Refusal = 'leaver-not-found' | 'leaves-before-joining'

/** Notes somebody's last day. Once it is over, his account, devices and seats end: now, or by the clock. */
export function letLeave(
  overseeing: Overseeing,
  { employeeNumber, lastDay }: NewLeaving,
): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world } = overseeing
  return atTheOffice<Refusal>(overseeing, async (act) => {
    const one = await act.row<{ id: string; joined_on: string; account: string | null }>(sql`
      select id, joined_on::text, staff_account_id as account from assurance_colleague
      where employee_number = ${employeeNumber} for update`)
    if (!one) return refused('leaver-not-found')
    if (lastDay < one.joined_on) return refused('leaves-before-joining')
    await act.run(sql`update assurance_colleague set left_on = ${lastDay}::date + 1 where id = ${one.id}`)
    const subject = one.account ?? one.id
    act.note('colleague-leaves', {
      companyId: operatorCompany,
      subject,
      data: { colleague: one.id, lastDay },
    })
    await endAccessOfLeavers(act, world)
    return done
  })
}
