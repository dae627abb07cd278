import { voidMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from './account-ref.ts'

/**
 * Ends everything an account has open besides its sessions: codes, links, proofs, a waiting address, unsent mails with
 * a code or a link. Notices that wait still go out. Call it after the account's row was changed, so that all who
 * change one account queue at that row first.
 */
export async function voidOpen(act: Act, { companyId, accountId }: AccountRef): Promise<void> {
  await act.run(sql`
    with codes as (
      update identity_code set replaced_at = ${act.now}
      where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null),
    links as (
      update identity_link set replaced_at = ${act.now}
      where company_id = ${companyId} and account_id = ${accountId} and used_at is null and replaced_at is null),
    changes as (
      update identity_address_change set replaced_at = ${act.now}
      where company_id = ${companyId} and account_id = ${accountId} and confirmed_at is null and replaced_at is null)
    update identity_step_up set expires_at = greatest(${act.now}, created_at + interval '1 microsecond')
    where company_id = ${companyId} and account_id = ${accountId} and used_at is null and expires_at > ${act.now}`)
  await voidMails(act, accountId, 'one-time-code')
  await voidMails(act, accountId, 'user-registered')
}
