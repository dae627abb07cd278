import { closeAccount, withdrawDevicesOf } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import type { World } from '#platform/world.ts'

/** Ends somebody's being of the staff: account, sessions and company devices. False when the account was closed before. */
export async function endStaff(act: Act, world: World, accountId: string): Promise<boolean> {
  await withdrawDevicesOf(act, accountId, { why: 'account-closed' })
  return closeAccount(act, world, { companyId: operatorCompany, accountId })
}
