import { type Mail, sendMails } from '#mail/public.ts'
import { memberAddress } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { isStaff } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { type AdministratorToTell, administratorsToTell } from '../first-address/administrators-to-tell.ts'
import type { AccountRow } from '../tables.ts'

/** A hold to be told of: its case's number, and whether the security office alone lifts it. */
export interface ToldHold {
  readonly number: string
  readonly byOffice: boolean
}

/**
 * Tells the owner at his registered address and the administrators of his company, of an administrator's hold the other
 * administrators: whoever reads one mailbox cannot keep all of them from knowing. None whose own address still waits is
 * told: it may be a stranger's, and the case's number opens ears at the desk.
 */
export async function tellOfHold(act: Act, world: World, account: AccountRow, hold: ToldHold): Promise<void> {
  const to = await addressOf(act, account)
  const administrators = (await administratorsToTell(act, account.company_id)).filter(
    ({ accountId }) => accountId !== account.id,
  )
  await sendMails(act, world, [
    ...(to ? [toOwner(act, account, hold, to)] : []),
    ...administrators.flatMap((one) => toAdministrator(act, account, one, hold)),
  ])
}

/** Where an account's mails go: its own address, or the one the programme holds. */
export async function addressOf(act: Act, account: AccountRow): Promise<string | undefined> {
  if (account.member_number) return memberAddress(act, account.member_number)
  return account.address ?? undefined
}

const toOwner = (act: Act, account: AccountRow, hold: ToldHold, to: string): Mail => ({
  template: 'account-held',
  to,
  language: account.language,
  account: account.id,
  companyId: account.company_id,
  values: { at: act.now, ...hold, kind: account.kind },
})

/** Of staff there is no administrator to tell. */
function toAdministrator(act: Act, held: AccountRow, to: AdministratorToTell, hold: ToldHold): Mail[] {
  if (isStaff(held.kind)) return []
  const { address, language, accountId: account } = to
  const values = { at: act.now, ...hold, colleague: held.kind }
  return [{ template: 'colleague-held', to: address, language, account, companyId: held.company_id, values }]
}
