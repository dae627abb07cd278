import type { Asking } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheDesk } from '../../at-the-desk.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'
import { tellCompany } from '../tell-company.ts'

type NotThere = 'change-notice-not-found' | 'change-notice-stands-elsewhere'

/** It is not carried out; the company reads why. One pair of eyes is enough to leave everything as it is. */
export function rejectChangeNotice(
  asking: Asking,
  id: string,
  reason: string,
): Promise<Outcome<NotThere | 'forbidden'>> {
  const { world, session } = asking
  return atTheDesk<NotThere>(asking, async (act) => {
    const notice = await holdNotice(act, { id })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'in-review' && notice.state !== 'approved')
      return refused('change-notice-stands-elsewhere')
    await act.run(sql`
      update desk_change_notice set state = 'rejected', rejected_by = ${session.accountId}, rejected_at = ${act.now},
        ended_at = ${act.now}, reason = ${reason}
      where company_id = ${notice.company_id} and id = ${id}`)
    noteStep(act, notice, 'rejected')
    await tellCompany(act, world, { ...notice, reason }, 'rejected')
    return done
  })
}
