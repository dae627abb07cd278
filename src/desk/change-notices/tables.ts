import type { NewAdministrator } from '#organisation/contract.ts'
import type { NoticeKind, NoticeState } from './contract.ts'

/** What was typed for the kind of a notice. */
export interface Content {
  administrator?: NewAdministrator
  address?: string
  company?: {
    name?: string | undefined
    contact?: { name: string; phone: string; address: string } | undefined
  }
}

/** `desk_change_notice`. */
export interface NoticeRow {
  company_id: string
  id: string
  number: string
  kind: NoticeKind
  state: NoticeState
  person_id: string | null
  content: Content
  entered_by: string
  entered_at_desk: boolean
  verified: string | null
  created_at: Date
  submitted_at: Date | null
  claimed_by: string | null
  approved_by: string | null
  approved_at: Date | null
  ended_at: Date | null
  reason: string | null
  sign_in_id: string | null
}
