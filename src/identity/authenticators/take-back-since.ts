import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/**
 * Takes back passkeys, apps and recovery codes that came since a moment which was not the owner's: whoever was inside
 * may have added them, and must not come back by them after the owner's reset. What was there before stays, and stands
 * before the account as it did (NIST 4.3).
 */
export async function takeBackSince(
  act: Act,
  { companyId, accountId }: AccountRef,
  since: Date,
): Promise<void> {
  const gone = await act.rows<{ id: string; kind: string }>(sql`
    delete from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId} and created_at >= ${since} returning id, kind`)
  await act.run(sql`
    update identity_recovery_code set replaced_at = ${act.now}
    where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null
      and (created_at >= ${since} or not exists (
        select from identity_authenticator a where a.company_id = ${companyId} and a.account_id = ${accountId}))`)
  for (const { id, kind } of gone)
    act.note('authenticator-removed', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind, why: 'reported' },
    })
}
