import { type Asking, administer } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'

/** An administrator takes a notice back, as long as nobody at the desk has taken it into review. */
export function withdrawChangeNotice(
  asking: Asking,
  id: string,
): Promise<Outcome<'forbidden' | 'change-notice-not-found' | 'change-notice-taken-up'>> {
  const { companyId } = asking.session
  return administer<'change-notice-not-found' | 'change-notice-taken-up', undefined>(asking, async (act) => {
    const notice = await holdNotice(act, { id, companyId })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'draft' && notice.state !== 'submitted') return refused('change-notice-taken-up')
    await act.run(sql`
      update desk_change_notice set state = 'withdrawn', ended_at = ${act.now}
      where company_id = ${companyId} and id = ${id}`)
    noteStep(act, notice, 'withdrawn')
    return done
  })
}
