import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

const day = 86_400_000

/**
 * Forgets who asked what 180 days after the answer, and that somebody did seven years after it. What nobody answered is
 * forgotten so long after it came: no neglect of ours is a reason to keep it.
 */
export async function tidyInquiries(act: Act): Promise<void> {
  const before = (days: number) => new Date(act.now.getTime() - days * day)
  const wiped = await act.run(sql`
    update assurance_inquiry set sealed = null
    where sealed is not null and coalesce(answered_at, received_at) < ${before(180)}`)
  const deleted = await act.run(sql`
    delete from assurance_inquiry where coalesce(answered_at, received_at) < ${before(7 * 365)}`)
  if (wiped + deleted > 0) act.note('inquiries-forgotten', { data: { wiped, deleted } })
}
