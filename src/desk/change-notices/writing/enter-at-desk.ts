import { type Asking, readCompany } from '#organisation/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheDesk } from '../../at-the-desk.ts'
import type { NoticeAtDesk } from '../contract.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'
import { tellCompany } from '../tell-company.ts'
import { contentOf, type TypedRefusal } from './content-of.ts'
import { insertChangeNotice } from './insert-change-notice.ts'

type Refusal = TypedRefusal | 'company-not-found'

/**
 * The desk takes in what came by post or telephone from a company whose administrator cannot sign in, with a note of how
 * it made sure who that was. It waits for review like any other, and whoever entered it does not approve it.
 */
export function enterAtDesk(
  asking: Asking,
  { companyId, verified, notice: input }: NoticeAtDesk,
): Promise<Outcome<Refusal | 'forbidden', string>> {
  const { world, session } = asking
  return atTheDesk<Refusal, string>(asking, async (act) => {
    if (!(await readCompany(act, companyId))) return refused('company-not-found')
    const typed = await contentOf(act, companyId, input)
    if (!typed.ok) return typed
    const entered = { companyId, enteredBy: session.accountId, verified }
    const id = await insertChangeNotice(act, world, typed.value, entered)
    await act.run(sql`
      update desk_change_notice set state = 'submitted', submitted_at = ${act.now}
      where company_id = ${companyId} and id = ${id}`)
    const notice = await holdNotice(act, { id })
    if (!notice) throw new Error('A notice that was just entered is not there.')
    noteStep(act, notice, 'submitted')
    await tellCompany(act, world, notice, 'submitted')
    return doneWith(id)
  })
}
