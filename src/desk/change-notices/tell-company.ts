import { type AdministratorToTell, administratorsToTell } from '#identity/public.ts'
import { sendMails } from '#mail/public.ts'
import { readCompany } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import type { NoticeRow } from './tables.ts'

/** What the administrators of a company are told of. */
export type ToldOf = 'submitted' | 'approved' | 'rejected' | 'applied'

/** Tells every administrator of the company where a change notice stands: none of them is changed behind his back. */
export async function tellCompany(act: Act, world: World, notice: NoticeRow, event: ToldOf): Promise<void> {
  await tellReaders(act, world, await administratorsToTell(act, notice.company_id), { notice, event })
}

/** The same to readers found before. */
export async function tellReaders(
  act: Act,
  world: World,
  readers: AdministratorToTell[],
  { notice, event }: { notice: NoticeRow; event: ToldOf },
): Promise<void> {
  const { company_id: companyId, number, kind, reason } = notice
  await sendMails(
    act,
    world,
    readers.map(({ accountId, address, language }) => ({
      template: 'change-notice',
      to: address,
      language,
      account: accountId,
      companyId,
      values: { at: act.now, event, number, kind, ...(reason && { reason }) },
    })),
  )
}

/** A new administrator's ID, and his own account: the ID never goes where the completion mail goes (S1-64). */
export interface NewId {
  companyId: string
  signInId: string
  accountId: string
}

/**
 * Mails a new administrator's ID to the company's other administrators, or to its contact when there is none. It travels
 * apart from the completion mail (S1-64); whether it was sent, or the desk has to pass it on by itself.
 */
export async function tellNewId(act: Act, world: World, wish: NewId): Promise<boolean> {
  const { companyId, signInId } = wish
  const others = (await administratorsToTell(act, companyId)).filter(
    ({ accountId }) => accountId !== wish.accountId,
  )
  const readers = others.length > 0 ? others : await contactOf(act, companyId)
  await sendMails(
    act,
    world,
    readers.map(({ address, language }) => ({
      template: 'administrator-id',
      to: address,
      language,
      companyId,
      values: { at: act.now, signInId },
    })),
  )
  return readers.length > 0
}

async function contactOf(act: Act, companyId: string) {
  const company = await readCompany(act, companyId)
  return company?.contact ? [{ address: company.contact.address, language: 'ja' as const }] : []
}
