import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { StepUpRow } from '../tables.ts'

/** Marks a step-up as proved, by whatever its person proved himself. */
export async function proveStepUp(act: Act, stepUp: Pick<StepUpRow, 'company_id' | 'id'>): Promise<void> {
  await act.run(sql`
    update identity_step_up set proved_at = ${act.now} where company_id = ${stepUp.company_id} and id = ${stepUp.id}`)
}
