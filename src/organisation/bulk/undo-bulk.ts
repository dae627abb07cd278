import { proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'
import { holdCompany } from '../company/company-of.ts'
import { undoUntil } from './read-bulk.ts'
import { type BulkRow, exactly, isOneRunning } from './rows.ts'

type Refusal = 'forbidden' | 'bulk-not-found' | 'bulk-running' | 'bulk-not-undoable' | 'step-up-required'

/**
 * An administrator takes a bulk action back within a day: of those alone who still are as it left them. With a code for
 * exactly these people, because undoing is a bulk action too.
 */
export function undoBulk(asking: Asking, id: string): Promise<Outcome<Refusal>> {
  const { world, session } = asking
  const { companyId, accountId } = session
  return administer<Refusal, undefined>(asking, async (act) => {
    await holdCompany(act, companyId)
    const bulk = await act.row<BulkRow>(sql`
      select * from organisation_bulk
      where company_id = ${companyId} and id = ${id} and state <> 'previewed' for no key update`)
    if (!bulk) return refused('bulk-not-found')
    if (await isOneRunning(act, companyId)) return refused('bulk-running')
    const { params, count } = await exactly(act, bulk, 'done')
    if (count === 0 || !undoUntil(bulk, act.now)) return refused('bulk-not-undoable')
    const proof = await proofFor(act, world, asking, { operation: 'undo-bulk-action', params, always: true })
    if (!proof.ok) return proof

    await act.run(sql`
      update organisation_bulk set state = 'undoing', position = 0, starts = 0, ordered_by = ${accountId},
        moved_at = ${act.now}, ended_at = null
      where company_id = ${companyId} and id = ${id}`)
    await world.jobs.enqueue(act, 'organisation.bulk-action', { companyId, bulkId: id })
    act.note('bulk-undo-ordered', { data: { ...params, planned: count } })
    return done
  })
}
