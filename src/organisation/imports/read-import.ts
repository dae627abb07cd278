import { type Db, sql } from '#platform/sql.ts'
import type { ImportProgress } from '../contract.ts'
import type { ImportRow } from '../tables.ts'

/** How far an import of this company is; undefined for an unknown one and for another company's alike. */
export async function readImport(db: Db, companyId: string, id: string): Promise<ImportProgress | undefined> {
  const row = await db.row<ImportRow>(sql`
    select company_id, id, state, lines, checked, faults, created_by, created_at, ended_at
    from organisation_import where company_id = ${companyId} and id = ${id}`)
  if (!row) return undefined
  const { state, lines, checked, faults } = row
  const endedAt = row.ended_at?.toISOString()
  return { id, state, lines, checked, faults, startedAt: row.created_at.toISOString(), endedAt }
}

/** The faults of a refused import as CSV; undefined when there is none. */
export async function readFaultFile(db: Db, companyId: string, id: string): Promise<string | undefined> {
  const row = await db.row<{ fault_file: string | null }>(sql`
    select fault_file from organisation_import where company_id = ${companyId} and id = ${id}`)
  return row?.fault_file ?? undefined
}
