import type { Asking } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheDesk } from '../../at-the-desk.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'

type NotThere = 'change-notice-not-found' | 'change-notice-stands-elsewhere'

/** A desk agent takes a submitted notice into review; from now on the company cannot take it back. */
export function claimChangeNotice(asking: Asking, id: string): Promise<Outcome<NotThere | 'forbidden'>> {
  return atTheDesk<NotThere>(asking, async (act) => {
    const notice = await holdNotice(act, { id })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'submitted') return refused('change-notice-stands-elsewhere')
    await act.run(sql`
      update desk_change_notice set state = 'in-review', claimed_by = ${asking.session.accountId}, claimed_at = ${act.now}
      where company_id = ${notice.company_id} and id = ${id}`)
    noteStep(act, notice, 'in-review')
    return done
  })
}
