import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { voidRecoveryCodes } from './recovery-codes/issue-recovery-codes.ts'

/**
 * Puts out of use what was added from a moment that was not the owner's, and until another if one is given: whoever was
 * inside may have added it. Nobody has proved anything by a report, so nothing is deleted: what is out of use still
 * counts and keeps the mailed code away (NIST 4.3). What was there before stays and stands before the account as it did.
 */
export async function takeBackSince(
  act: Act,
  { companyId, accountId }: AccountRef,
  { from, until }: { from: Date; until?: Date | undefined },
): Promise<void> {
  const end = until ?? null
  const lost = await act.rows<{ id: string; kind: string }>(sql`
    update identity_authenticator set lost_at = coalesce(lost_at, ${act.now}), reported_at = ${act.now}
    where company_id = ${companyId} and account_id = ${accountId} and reported_at is null
      and created_at >= ${from} and (${end}::timestamptz is null or created_at < ${end}::timestamptz)
    returning id, kind`)
  await act.run(sql`
    update identity_recovery_code set replaced_at = ${act.now}
    where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null
      and created_at >= ${from} and (${end}::timestamptz is null or created_at < ${end}::timestamptz)`)
  for (const { id, kind } of lost)
    act.note('authenticator-lost', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind, why: 'not-me' },
    })
}

/** Deletes what a report put out of use, once somebody has made sure who the owner is; answers how many there were. */
export async function endTakenBack(act: Act, { companyId, accountId }: AccountRef): Promise<number> {
  const gone = await act.rows<{ id: string; kind: string }>(sql`
    delete from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId} and reported_at is not null returning id, kind`)
  if (gone.length === 0) return 0
  const left = await act.row(sql`
    select 1 from identity_authenticator where company_id = ${companyId} and account_id = ${accountId} limit 1`)
  if (!left) await voidRecoveryCodes(act, { companyId, accountId })
  for (const { id, kind } of gone)
    act.note('authenticator-removed', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind, why: 'hold-lifted' },
    })
  return gone.length
}
