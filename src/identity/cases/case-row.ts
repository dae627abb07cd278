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
  /** The security office holds it: nobody else lifts that. */
  by_office: boolean
  lifted_at: Date | null
  lifted_by: LiftedBy | null
  closed_at: Date | null
}

/** Who let a held account go on: its owner by a reset, his administrator, the desk, or the security office. */
export type LiftedBy = 'reset' | 'administrator' | 'desk' | 'security-office'
