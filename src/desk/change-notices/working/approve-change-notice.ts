import { proofFor } from '#identity/public.ts'
import type { Asking } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheDesk } from '../../at-the-desk.ts'
import { holdNotice, isOfHeld, noteStep } from '../hold-notice.ts'
import { tellCompany } from '../tell-company.ts'

type NotThere = 'change-notice-not-found' | 'change-notice-stands-elsewhere' | 'change-notice-of-held'

type ApprovalRefusal = NotThere | 'four-eyes' | 'step-up-required'

/** Somebody else approves it: not who took it into review, nor who entered it. The database holds that too. */
export function approveChangeNotice(
  asking: Asking,
  id: string,
): Promise<Outcome<ApprovalRefusal | 'forbidden'>> {
  const { world, session } = asking
  return atTheDesk<ApprovalRefusal>(asking, async (act) => {
    const notice = await holdNotice(act, { id })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'in-review') return refused('change-notice-stands-elsewhere')
    if (await isOfHeld(act, notice)) return refused('change-notice-of-held')
    if ([notice.claimed_by, notice.entered_by].includes(session.accountId)) return refused('four-eyes')
    const wish = { operation: 'approve-change-notice', params: { id } }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    await act.run(sql`
      update desk_change_notice set state = 'approved', approved_by = ${session.accountId}, approved_at = ${act.now}
      where company_id = ${notice.company_id} and id = ${id}`)
    noteStep(act, notice, 'approved')
    await tellCompany(act, world, notice, 'approved')
    return done
  })
}
