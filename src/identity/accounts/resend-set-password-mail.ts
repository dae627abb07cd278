import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { sendLinks } from '../set-password/send-links.ts'
import type { AccountRef } from './account-ref.ts'
import { holdForChange } from './hold-account.ts'

/** Whose set-password mail is to be sent once more. */
export interface PasswordMailWish extends AccountRef {
  companyName: string
}

const mostInTenMinutes = 3

/**
 * Sends the set-password mail again to someone who has not set one; the link before it dies. Whoever has a password
 * resets it himself: nobody can do it for him (S1-66). At most three links in ten minutes.
 */
export async function resendSetPasswordMail(
  act: Act,
  world: World,
  wish: PasswordMailWish,
): Promise<Outcome<'account-not-found' | 'password-already-set' | 'no-address' | 'too-many-resends'>> {
  const account = await holdForChange(act, wish)
  if (account?.status !== 'active' || account.kind === 'traveller') return refused('account-not-found')
  if (account.password_hash !== null) return refused('password-already-set')
  if (account.address === null) return refused('no-address')
  if ((await linksLately(act, wish)) >= mostInTenMinutes) return refused('too-many-resends')

  const {
    kind,
    language,
    address,
    address_version: addressVersion,
    security_version: securityVersion,
  } = account
  await sendLinks(act, world, [{ ...wish, kind, language, address, addressVersion, securityVersion }])
  act.note('set-password-mail-resent', { companyId: wish.companyId, subject: wish.accountId })
  return done
}

async function linksLately(act: Act, { companyId, accountId }: AccountRef): Promise<number> {
  const since = new Date(act.now.getTime() - 10 * 60_000)
  const made = await act.row<{ links: number }>(sql`
    select count(*)::int as links from identity_link
    where company_id = ${companyId} and account_id = ${accountId} and created_at > ${since}`)
  return made?.links ?? 0
}
