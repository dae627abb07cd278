import type { Act } from '#platform/act.ts'
import { changeStatus } from './change-status.ts'

/** Lets a suspended account sign in again; what ended with the suspension stays ended. False when it was not suspended. */
export async function reopenAccount(act: Act, companyId: string, accountId: string): Promise<boolean> {
  if (!(await changeStatus(act, { companyId, accountId, from: ['suspended'], to: 'active' }))) return false
  act.note('account-reopened', { companyId, subject: accountId })
  return true
}
