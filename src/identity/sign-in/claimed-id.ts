import { isMemberNumber } from '#membership/public.ts'
import type { Door } from '../tables.ts'

/** What was typed as ID. `door` is the one its form belongs to; undefined for what can be no ID at all. */
export interface ClaimedId {
  readonly text: string
  readonly door: Door | undefined
}

/**
 * Reads a typed ID (S1-22, S1-32): seven or nine digits are a member number, nine characters that mix letters and
 * digits an administrator ID in either case. Nothing is both, so the two kinds never collide.
 */
export function claimedId(typed: string): ClaimedId {
  const text = typed.trim().toUpperCase()
  if (isMemberNumber(text)) return { text, door: 'member' }
  const isMixed = /^[A-Z0-9]{9}$/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text)
  return { text, door: isMixed ? 'administrator' : undefined }
}

/** Whether an ID of this form can belong to a door: those of staff look like administrators'. */
export const fitsDoor = (claimed: ClaimedId, door: Door): boolean =>
  claimed.door === (door === 'staff' ? 'administrator' : door)
