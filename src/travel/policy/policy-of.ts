import { type Db, part, sql } from '#platform/sql.ts'
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

const columns = part`
  p.issuing, p.ceiling, p.families, p.lead_hours as "leadHours", p.step_up_above as "stepUpAbove",
  p.block_overlaps as "blockOverlap"`

/** What a company has set for its trips, with the moment at which offers are judged by it: asked together. */
export async function policyNow(db: Db, companyId: string): Promise<{ policy: TravelPolicy; now: Date }> {
  const row = await db.row<TravelPolicy & { now: Date; isSet: boolean }>(sql`
    select at.now, p.company_id is not null as "isSet", ${columns}
    from (select platform_now() as now) at left join travel_policy p on p.company_id = ${companyId}`)
  if (!row) throw new Error('The database did not tell the time.')
  const { now, isSet, ...policy } = row
  return { policy: isSet ? policy : beginning, now }
}

/** What a company has set for its trips. */
export async function policyOf(db: Db, companyId: string): Promise<TravelPolicy> {
  const row = await db.row<TravelPolicy>(sql`
    select ${columns} from travel_policy p where company_id = ${companyId}`)
  return row ?? beginning
}
