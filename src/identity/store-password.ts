import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { forgetDevices } from '#risk/public.ts'
import { voidOpen } from './accounts/void-open.ts'
import { passwordTries } from './password-tries.ts'
import { policyMark } from './policy/policies.ts'
import { endSessions } from './sessions/end-sessions.ts'
import type { AccountRow } from './tables.ts'

/** A new password of an administrator's account, already hashed and found strong. */
export interface NewPassword {
  /** As read and held in this act. */
  account: AccountRow
  hash: string
  /** The session that set it and goes on, if one did. */
  keepSession?: string
}

/**
 * Stores a new password: other sessions, known devices, codes and links end (attack-23), waits after wrong tries too.
 * Answers the account's new security version, or undefined when its password changed meanwhile.
 */
export async function storePassword(act: Act, world: World, wish: NewPassword): Promise<number | undefined> {
  const { account } = wish
  const ref = { companyId: account.company_id, accountId: account.id }
  const stored = await act.row<{ security_version: number }>(sql`
    update identity_account set password_hash = ${wish.hash}, password_policy = ${policyMark(world.profile.passwords.policy)},
      password_set_at = ${act.now}, security_version = security_version + 1
    where company_id = ${account.company_id} and id = ${account.id} and status = 'active'
      and security_version = ${account.security_version}
    returning security_version`)
  if (!stored) return undefined
  await endSessions(act, {
    ...ref,
    why: 'password-changed',
    ...(wish.keepSession && { except: wish.keepSession }),
  })
  await voidOpen(act, ref)
  await forgetDevices(act, ref)
  if (account.sign_in_id) await forgiveAll(act, world, passwordTries(account.sign_in_id))
  return stored.security_version
}
