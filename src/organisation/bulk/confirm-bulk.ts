import { proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'
import { holdCompany } from '../company/company-of.ts'
import { bulkLimits } from './contract.ts'
import { type BulkRow, exactly, isOneRunning } from './rows.ts'

type Refusal =
  | 'forbidden'
  | 'bulk-not-found'
  | 'bulk-already-begun'
  | 'bulk-running'
  | 'preview-outdated'
  | 'nobody-affected'
  | 'step-up-required'

/**
 * The administrator confirms what he saw, with one code for exactly this action and exactly these people; a job then does
 * it in slices. One at a time in a company: of two administrators at once, one begins.
 */
export function confirmBulk(asking: Asking, id: string): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { companyId, accountId } = session
  return administer<Refusal, undefined>(asking, async (act) => {
    await holdCompany(act, companyId)
    const bulk = await act.row<BulkRow>(sql`
      select * from organisation_bulk
      where company_id = ${companyId} and id = ${id} and ordered_by = ${accountId} for no key update`)
    if (!bulk) return refused('bulk-not-found')
    if (bulk.state !== 'previewed') return refused('bulk-already-begun')
    if (bulk.created_at.getTime() < act.now.getTime() - bulkLimits.previewMinutes * 60_000)
      return refused('preview-outdated')
    if (bulk.planned === 0) return refused('nobody-affected')
    if (await isOneRunning(act, companyId)) return refused('bulk-running')
    const { params } = await exactly(act, bulk, 'planned')
    const proof = await proofFor(act, world, asking, { operation: 'do-bulk-action', params, always: true })
    if (!proof.ok) return proof

    await act.run(sql`
      update organisation_bulk set state = 'running', moved_at = ${act.now}
      where company_id = ${companyId} and id = ${id}`)
    await world.jobs.enqueue(act, 'organisation.bulk-action', { companyId, bulkId: id })
    act.note('bulk-action-ordered', { data: { ...params, planned: bulk.planned } })
    return done
  })
}
