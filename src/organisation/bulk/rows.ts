import { createHash } from 'node:crypto'
import { type Db, sql } from '#platform/sql.ts'
import type { BulkAction, BulkInList, BulkReason, BulkResult } from './contract.ts'

/** Which bulk action. */
export interface BulkRef {
  companyId: string
  bulkId: string
}

/** `organisation_bulk`. */
export interface BulkRow {
  company_id: string
  id: string
  action: BulkAction
  department_id: string | null
  state: BulkInList['state']
  planned: number
  position: number
  ordered_by: string
  created_at: Date
  acted_at: Date | null
  ended_at: Date | null
}

/** `organisation_bulk_person`. */
export interface BulkPersonRow {
  n: number
  person_id: string
  result: BulkResult
  reason: BulkReason | null
  department_before: string | null
  changes: number
}

/** What exactly is to be done or undone, for one proof to stand for it: the action and everybody it means. */
export async function exactly(db: Db, bulk: BulkRow, result: 'planned' | 'done') {
  const rows = await db.rows<{ person_id: string }>(sql`
    select person_id from organisation_bulk_person
    where company_id = ${bulk.company_id} and bulk_id = ${bulk.id} and result = ${result} order by n`)
  const people = createHash('sha256')
    .update(rows.map((row) => row.person_id).join('\n'))
    .digest('base64url')
  const departmentId = bulk.department_id ?? undefined
  return { params: { bulkId: bulk.id, action: bulk.action, departmentId, people }, count: rows.length }
}

/** Whether the company has one on its way. Ask while the company is held, so that no second one begins meanwhile. */
export async function isOneRunning(db: Db, companyId: string): Promise<boolean> {
  const running = await db.row(sql`
    select id from organisation_bulk where company_id = ${companyId} and state in ('running', 'undoing')`)
  return running !== undefined
}
