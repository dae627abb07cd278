import { proofFor } from '#identity/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Proving } from '../../at-the-office.ts'
import { againstLeavings, type LeavingRefusal } from './against-leavings.ts'
import type { NewLeaving } from './contract.ts'
import { endAccessOfLeavers } from './end-access.ts'

type Refusal = LeavingRefusal | 'leaver-not-found' | 'leaves-before-joining' | 'step-up-required'

/** Notes somebody's last day, after a proof for exactly that. Once it is over, his account, devices and seats end: now, or by the clock. */
export function letLeave(
  proving: Proving,
  { employeeNumber, lastDay }: NewLeaving,
): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world, session } = proving
  return atTheOffice<Refusal>(proving, async (act) => {
    const one = await act.row<{ id: string; joined_on: string; account: string | null }>(sql`
      select id, joined_on::text, staff_account_id as account from assurance_colleague
      where employee_number = ${employeeNumber} for update`)
    if (!one) return refused('leaver-not-found')
    if (lastDay < one.joined_on) return refused('leaves-before-joining')
    const leavings = one.account ? [{ account: one.account, lastDay }] : []
    const [against] = await againstLeavings(act, { session, now: act.now }, leavings)
    if (against) return refused(against)
    const params = { employeeNumber, lastDay }
    const proof = await proofFor(act, world, proving, { operation: 'note-leaving', params, always: true })
    if (!proof.ok) return proof
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
