import { type AuthenticatorEvent, sendMail } from '#mail/public.ts'
import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import type { AccountRow } from '../tables.ts'

/** What happened to a person's authenticators or recovery codes. */
export interface Happening extends AccountRef {
  event: AuthenticatorEvent
  /** "Chrome / Windows"; none when no browser of his did it. */
  deviceFamily?: string
  /** What the owner calls it. */
  name?: string
  codesLeft?: number
}

/** Tells the registered address, whoever did it: the owner learns of it by another way than the screen (NIST 4.1.2.1). */
export async function tellOwner(act: Act, world: World, happening: Happening): Promise<void> {
  const { companyId, accountId, event, deviceFamily, name, codesLeft } = happening
  const account = await act.row<AccountRow>(sql`
    select * from identity_account where company_id = ${companyId} and id = ${accountId}`)
  if (!account) throw new Error('An authenticator without an account.')
  const to = account.member_number ? await memberAddress(act, account.member_number) : account.address
  if (!to) return
  await sendMail(act, world, {
    template: 'authenticator',
    to,
    language: account.language,
    account: accountId,
    companyId,
    values: { event, kind: account.kind, at: act.now, deviceFamily, name, codesLeft },
  })
}
