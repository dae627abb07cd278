import type { Author } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { correctAddress } from '../accounts/correct-address.ts'
import { resendSetPasswordMail } from '../accounts/resend-set-password-mail.ts'
import { isShared } from '../own/is-shared.ts'

/** An address as a change notice form names it. */
export interface DeskAddress extends AccountRef {
  companyName: string
  address: string
}

/**
 * The desk registers the address of a change notice form (S1-68). Whoever has no password, as after a refused first
 * address, gets the mail to set one there: so an administrator comes back in.
 */
export function registerAtDesk(
  world: World,
  desk: Author,
  wish: DeskAddress,
): Promise<Outcome<'account-not-found' | 'address-shared'>> {
  return world.act(desk, async (act) => {
    if (await isShared(act, wish, wish.address)) return refused('address-shared')
    const corrected = await correctAddress(act, world, { ...wish, atDesk: true })
    if (!corrected.ok) return corrected
    const account = await act.row<{ has_password: boolean }>(sql`
      select password_hash is not null as has_password from identity_account
      where company_id = ${wish.companyId} and id = ${wish.accountId}`)
    if (!account?.has_password) await resendSetPasswordMail(act, world, wish)
    return done
  })
}

/** The account with an administrator ID; undefined when there is none. */
export function accountWithId(db: Db, signInId: string): Promise<AccountRef | undefined> {
  return db.row<AccountRef>(sql`
    select company_id as "companyId", account_id as "accountId" from identity_sign_in_id
    where sign_in_id = ${signInId.toUpperCase()}`)
}
