import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** One try to have a trip issued, as the carrier is asked. `travel_issue` keeps it. */
export interface Attempt {
  readonly companyId: string
  readonly id: string
  readonly bookingId: string
  readonly requestId: string | null
  /** Our own reference: the same for every try, so that the carrier issues once. */
  readonly ref: string
  readonly orderId: string
  readonly atMost: number
  /** The person who issues. */
  readonly issuedBy: string
  readonly begunAt: Date
}

/** A call that has not answered by then is taken for lost, its process perhaps for killed. */
export const lostAfterMs = 60_000
/** Later than this no call under way reaches the carrier any more: what it still holds was never issued. */
export const believedAfterMs = 180_000

/** The try of a trip that is not settled yet, locked until the act ends; its booking is locked already. */
export const openAttempt = (act: Act, { companyId, id }: Pick<Attempt, 'companyId' | 'id'>) =>
  act.row<{ id: string }>(sql`
    select id from travel_issue where company_id = ${companyId} and id = ${id} and ended_at is null for update`)
