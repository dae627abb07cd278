import { type Db, sql } from '#platform/sql.ts'
import type { TravelPolicy } from './contract.ts'

/** Where every company begins: its ticketing managers issue, nothing else is limited. */
const beginning: TravelPolicy = {
  issuing: 'request',
  ceiling: null,
  families: ['flexible', 'saver', 'early'],
  leadHours: 0,
  stepUpAbove: 300_000,
  blockOverlap: false,
}

/** What a company has set for its trips. */
export async function policyOf(db: Db, companyId: string): Promise<TravelPolicy> {
  const row = await db.row<TravelPolicy>(sql`
    select issuing, ceiling, families, lead_hours as "leadHours", step_up_above as "stepUpAbove",
      block_overlaps as "blockOverlap"
    from travel_policy where company_id = ${companyId}`)
  return row ?? beginning
}
