import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'
import type { AlertView, Severity } from './contract.ts'

/** An alert as its table holds it. */
export interface AlertRow {
  id: string
  rule_id: string
  severity: Severity
  title_ja: string
  title_en: string
  about: Record<string, string>
  company_id: string | null
  account_id: string | null
  times: number
  first_at: Date
  last_at: Date
  raised_at: Date
  fact_seqs: string[]
  state: AlertView['state']
  acknowledged_at: Date | null
  acknowledged_by: string | null
  dismissed_at: Date | null
  dismissed_by: string | null
  dismissed_why: string | null
  incident_id: string | null
}

/** Alerts as their readers see them, with the names of colleagues instead of their accounts. */
export async function viewsOf(db: Db, rows: AlertRow[], language?: Language): Promise<AlertView[]> {
  const names = await staffNames(
    db,
    rows.flatMap((row) => [row.acknowledged_by, row.dismissed_by]),
    language,
  )
  return rows.map((row) => viewOf(row, names))
}

function viewOf(row: AlertRow, names: Map<string, string>): AlertView {
  const step = (at: Date, by: string | null) => ({ at: at.toISOString(), by: names.get(by ?? '') ?? '' })
  return {
    ...{ id: row.id, ruleId: row.rule_id, severity: row.severity, state: row.state, about: row.about },
    title: { ja: row.title_ja, en: row.title_en },
    ...(row.company_id && { companyId: row.company_id }),
    ...(row.account_id && { accountId: row.account_id }),
    ...(row.incident_id && { incidentId: row.incident_id }),
    times: row.times,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    raisedAt: row.raised_at.toISOString(),
    facts: row.fact_seqs.map(Number),
    ...(row.acknowledged_at && { acknowledged: step(row.acknowledged_at, row.acknowledged_by) }),
    ...(row.dismissed_at && {
      dismissed: { ...step(row.dismissed_at, row.dismissed_by), why: row.dismissed_why ?? '' },
    }),
  }
}
