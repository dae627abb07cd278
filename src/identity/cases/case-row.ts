/** `identity_case`: what somebody reported as not his own. */
export interface CaseRow {
  company_id: string
  id: string
  /** Ten digits, told over the telephone. */
  number: string
  account_id: string
  status: 'open' | 'closed'
  fact_seq: number | null
  fact_name: string | null
  reports: number
  opened_at: Date
  reported_at: Date
  lifted_at: Date | null
  lifted_by: LiftedBy | null
  closed_at: Date | null
}

/** Who let a held account go on: its owner by a reset, his administrator, or the desk. */
export type LiftedBy = 'reset' | 'administrator' | 'desk'
