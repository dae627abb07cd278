import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { forgetDevices } from '#risk/public.ts'
import { endAuthenticators } from '../authenticators/end-authenticators.ts'
import { replaceFirstAddress } from '../first-address/replace-first-address.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { AccountRef } from './account-ref.ts'
import { changeStatus } from './change-status.ts'
import { voidOpen } from './void-open.ts'

/** Closes an account for good; its administrator ID is never given again (S1-84). False when it was closed before. */
export async function closeAccount(
  act: Act,
  world: World,
  { companyId, accountId }: AccountRef,
): Promise<boolean> {
  if (
    !(await changeStatus(act, { companyId, accountId, from: ['active', 'held', 'suspended'], to: 'closed' }))
  )
    return false
  await endSessions(act, { companyId, accountId, why: 'account-closed' })
  await voidOpen(act, { companyId, accountId })
  await replaceFirstAddress(act, { companyId, accountId })
  await forgetDevices(act, { companyId, accountId })
  await endAuthenticators(act, world, { companyId, accountId })
  await act.run(sql`
    update identity_sign_in_id set retired_at = ${act.now} where company_id = ${companyId} and account_id = ${accountId}`)
  act.note('account-closed', { companyId, subject: accountId })
  return true
}
