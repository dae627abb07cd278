import type { Act } from '#platform/act.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { changeStatus } from './change-status.ts'
import { voidOpen } from './void-open.ts'

/** Suspends an active or held account: its sessions end at once everywhere, open codes and links die. False when it was neither. */
export async function suspendAccount(act: Act, companyId: string, accountId: string): Promise<boolean> {
  if (!(await changeStatus(act, { companyId, accountId, from: ['active', 'held'], to: 'suspended' })))
    return false
  await endSessions(act, { companyId, accountId, why: 'account-suspended' })
  await voidOpen(act, { companyId, accountId })
  act.note('account-suspended', { companyId, subject: accountId })
  return true
}
