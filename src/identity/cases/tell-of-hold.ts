import { type Mail, sendMails } from '#mail/public.ts'
import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'

const mostAdministrators = 50

/**
 * Tells the owner at his registered address and the administrators of his company, of an administrator's hold the other
 * administrators: whoever reads one mailbox cannot keep all of them from knowing.
 */
export async function tellOfHold(act: Act, world: World, account: AccountRow, number: string): Promise<void> {
  const to = await addressOf(act, account)
  const administrators = await administratorsBeside(act, account)
  await sendMails(act, world, [
    ...(to ? [toOwner(act, account, number, to)] : []),
    ...administrators.map((one) => toAdministrator(act, one, { kind: account.kind, number })),
  ])
}

/** Where an account's mails go: its own address, or the one the programme holds. */
export async function addressOf(act: Act, account: AccountRow): Promise<string | undefined> {
  if (account.member_number) return memberAddress(act, account.member_number)
  return account.address ?? undefined
}

const toOwner = (act: Act, account: AccountRow, number: string, to: string): Mail => ({
  template: 'account-held',
  to,
  language: account.language,
  account: account.id,
  companyId: account.company_id,
  values: { at: act.now, number, kind: account.kind },
})

type Told = Pick<AccountRow, 'company_id' | 'id' | 'language'> & { address: string }

const toAdministrator = (
  act: Act,
  to: Told,
  { kind, number }: { kind: AccountRow['kind']; number: string },
): Mail => ({
  template: 'colleague-held',
  to: to.address,
  language: to.language,
  account: to.id,
  companyId: to.company_id,
  values: { at: act.now, number, colleague: kind },
})

function administratorsBeside(act: Act, account: AccountRow): Promise<Told[]> {
  return act.rows<Told>(sql`
    select company_id, id, language, address from identity_account
    where company_id = ${account.company_id} and kind = 'administrator' and status = 'active'
      and address is not null and id <> ${account.id}
    order by id limit ${mostAdministrators}`)
}
