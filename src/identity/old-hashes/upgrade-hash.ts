import { type Caller, hashUnlessBusy } from '#platform/hashing/hashing.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'

/**
 * After a right password: what is stored of it becomes today's argon2id, if it is not yet (NIST63B4-3.1.1.2-st). It
 * stays an old password by its rule and its date (S1-33). A password set meanwhile wins, and of two sign-ins at once
 * one upgrades; where the queue is full the next sign-in does.
 */
export async function upgradeHash(
  world: World,
  account: AccountRow,
  right: { password: string; from: Caller },
): Promise<void> {
  const before = account.password_hash
  if (before === null || !world.hashing.needsRehash(before)) return
  const hash = await hashUnlessBusy(world.hashing, right.password, right.from)
  if (hash === undefined) return
  await world.act({ by: 'system', name: 'identity' }, async (act) => {
    // What is wrapped now was not set anew since: a new password is never an old form.
    const upgraded = await act.run(sql`
      update identity_account set password_hash = ${hash}
      where company_id = ${account.company_id} and id = ${account.id} and status = 'active'
        and (password_hash = ${before} or password_form like 'wrapped %')`)
    if (upgraded === 1)
      act.note('password-hash-upgraded', { subject: account.id, companyId: account.company_id })
  })
}
