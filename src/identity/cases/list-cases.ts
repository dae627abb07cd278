import type { Kind } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { CaseRow } from './case-row.ts'

/** An open case as the desk sees it: no name and no address, the ID to ask the caller for. */
export interface OpenCase {
  number: string
  companyId: string
  kind: Kind
  /** Administrator ID or member number. */
  id: string
  isHeld: boolean
  reported: string | null
  reports: number
  openedAt: Date
  liftedBy: CaseRow['lifted_by']
}

const most = 500

/** The open cases of all companies, oldest first. */
export function openCases(db: Db): Promise<OpenCase[]> {
  return db.rows<OpenCase>(sql`
    select c.number, c.company_id as "companyId", a.kind, coalesce(a.sign_in_id, a.member_number) as id,
      a.status = 'held' as "isHeld", c.fact_name as reported, c.reports, c.opened_at as "openedAt",
      c.lifted_by as "liftedBy"
    from identity_case c join identity_account a on a.company_id = c.company_id and a.id = c.account_id
    where c.status = 'open' order by c.opened_at, c.id limit ${most}`)
}
