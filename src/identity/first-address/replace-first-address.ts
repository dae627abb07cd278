import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { forgetDevices } from '#risk/public.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/**
 * Ends the wait for a confirmation because another address is registered, or the account closed. As with a refusal,
 * neither the password nor the devices that came with the unconfirmed address stay good. Does nothing when none waits.
 */
export async function replaceFirstAddress(act: Act, ref: AccountRef): Promise<void> {
  const replaced = await act.run(sql`
    update identity_first_address set replaced_at = ${act.now}
    where company_id = ${ref.companyId} and account_id = ${ref.accountId}
      and confirmed_at is null and refused_at is null and replaced_at is null`)
  if (replaced === 0) return
  await act.run(sql`
    update identity_account set limited_since = null, password_hash = null, password_policy = null,
      password_set_at = null
    where company_id = ${ref.companyId} and id = ${ref.accountId}`)
  await forgetDevices(act, ref)
}
