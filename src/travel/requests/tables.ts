import type { RequestState } from './contract.ts'

/** `travel_request`. */
export interface RequestRow {
  company_id: string
  id: string
  booking_id: string
  state: RequestState
  asked_by: string
  /** Gone when the person is forgotten. */
  manager_id: string | null
  deputy_id: string | null
  department_id: string
  booking_version: number
  approved_amount: number
  effective: Date
  comment: string | null
  claimed_by: string | null
  claimed_until: Date | null
  returned_comment: string | null
  returned_why: 'price-moved' | null
  ended_by: string | null
  reminded: number
  remind_at: Date | null
  created_at: Date
  ended_at: Date | null
}

/** The states in which a request waits for somebody. */
export const isOpen = ({ state }: Pick<RequestRow, 'state'>) =>
  state === 'open' || state === 'claimed' || state === 'escalated'

/** Whether somebody has a request in hand at this moment. */
export const isInHand = (
  request: RequestRow,
  now: Date,
): request is RequestRow & { claimed_by: string; claimed_until: Date } =>
  request.state === 'claimed' && request.claimed_until !== null && request.claimed_until > now
