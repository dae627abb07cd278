import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { voidRecoveryCodes } from './recovery-codes/issue-recovery-codes.ts'
import { tellOwner } from './tell-owner.ts'

/** Ends what a closed account proved itself with, and tells its owner so (NIST 4.5). A suspended one's only rests. */
export async function endAuthenticators(act: Act, world: World, ref: AccountRef): Promise<void> {
  const ended = await act.rows<{ id: string; kind: string }>(sql`
    delete from identity_authenticator where company_id = ${ref.companyId} and account_id = ${ref.accountId}
    returning id, kind`)
  const codes = await voidRecoveryCodes(act, ref)
  if (ended.length === 0 && codes === 0) return
  for (const { id, kind } of ended)
    act.note('authenticator-removed', {
      subject: ref.accountId,
      companyId: ref.companyId,
      data: { authenticator: id, kind, why: 'account-closed' },
    })
  await tellOwner(act, world, { ...ref, event: 'ended' })
}
