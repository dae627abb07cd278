import { proofFor } from '#identity/public.ts'
import { type Asking, administer } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { holdNotice, noteStep } from '../hold-notice.ts'
import { tellCompany } from '../tell-company.ts'

type Refusal = 'change-notice-not-found' | 'change-notice-not-a-draft' | 'step-up-required'

/** The administrator hands a draft in: from now on the desk sees it, and all administrators of the company are told. */
export function submitChangeNotice(asking: Asking, id: string): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<Refusal, undefined>(asking, async (act) => {
    const notice = await holdNotice(act, { id, companyId })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'draft') return refused('change-notice-not-a-draft')
    const { kind, person_id, content } = notice
    const params = { id, kind, person: person_id, content: JSON.stringify(content) }
    const wish = { operation: 'submit-change-notice', params }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    await act.run(sql`
      update desk_change_notice set state = 'submitted', submitted_at = ${act.now}
      where company_id = ${companyId} and id = ${id}`)
    noteStep(act, notice, 'submitted')
    await tellCompany(act, world, notice, 'submitted')
    return done
  })
}
