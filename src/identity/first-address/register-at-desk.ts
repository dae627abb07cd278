import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { correctAddress } from '../accounts/correct-address.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { resendSetPasswordMail } from '../accounts/resend-set-password-mail.ts'
import { isShared } from '../own/is-shared.ts'
import { confirmFirstAddress } from './confirm-first-address.ts'

/** An address as a change notice form names it. */
export interface DeskAddress extends AccountRef {
  companyName: string
  address: string
}

/** What became of the mail to set a password: sent, not needed, or why it did not go out. */
export interface Registered {
  passwordMail: 'sent' | 'not-needed' | 'too-many-resends' | 'held' | 'suspended'
}

type Refusal = 'account-not-found' | 'address-shared'

/**
 * The desk registers the address of a change notice form (S1-68). Is it the very one that was entered at a sign-in and
 * waits, this is the desk's word on it (O8). Whoever has no password, as after a refused first address, gets the mail to
 * set one there: so an administrator comes back in. Who is held comes back by a reset, of which the mail tells.
 */
export function registerAtDesk(
  world: World,
  desk: Author,
  wish: DeskAddress,
): Promise<Outcome<Refusal, Registered>> {
  return world.act(desk, (act) => registerAddress(act, world, wish))
}

/** The same inside an act that does more. */
export async function registerAddress(
  act: Act,
  world: World,
  wish: DeskAddress,
): Promise<Outcome<Refusal, Registered>> {
  if (await isShared(act, wish, wish.address)) return refused('address-shared')
  const waiting = await waitingEntry(act, wish)
  const done = waiting
    ? await confirmFirstAddress(act, world, { ...wish, firstAddressId: waiting.id })
    : await correctAddress(act, world, { ...wish, atDesk: true })
  if (!done.ok) return refused('account-not-found')
  return doneWith({ passwordMail: await sendPasswordMail(act, world, wish) })
}

/** The entry that waits with this very address, however it is written in capitals. */
const waitingEntry = (act: Act, wish: DeskAddress) =>
  act.row<{ id: string }>(sql`
    select f.id from identity_first_address f
    join identity_account a on a.company_id = f.company_id and a.id = f.account_id
    where f.company_id = ${wish.companyId} and f.account_id = ${wish.accountId}
      and f.address_version = a.address_version and lower(a.address) = ${wish.address.toLowerCase()}
      and a.status <> 'closed' and f.confirmed_at is null and f.refused_at is null and f.replaced_at is null`)

async function sendPasswordMail(
  act: Act,
  world: World,
  wish: DeskAddress,
): Promise<Registered['passwordMail']> {
  const account = await holdForChange(act, wish)
  if (account?.password_hash) return 'not-needed'
  if (account?.status === 'held' || account?.status === 'suspended') return account.status
  const sent = await resendSetPasswordMail(act, world, wish)
  if (sent.ok) return 'sent'
  if (sent.refusal !== 'too-many-resends') throw new Error(`No mail could be sent: ${sent.refusal}.`)
  return sent.refusal
}

/** The account with an administrator ID; undefined when there is none. */
export function accountWithId(db: Db, signInId: string): Promise<AccountRef | undefined> {
  return db.row<AccountRef>(sql`
    select company_id as "companyId", account_id as "accountId" from identity_sign_in_id
    where sign_in_id = ${signInId.toUpperCase()}`)
}
