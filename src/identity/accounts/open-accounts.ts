import type { Act } from '#platform/act.ts'
import type { Kind, Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdReportedMembers } from '../cases/hold-opened.ts'
import { sendLinks } from '../set-password/send-links.ts'
import { giveSignInIds } from './sign-in-id.ts'

/** An account as organisation asks for it. */
export interface NewAccount {
  companyId: string
  /** As the mail 「ユーザー登録完了」 names it. */
  companyName: string
  kind: Kind
  language: Language
  /** Administrators and ticketing managers; where the set-password mail goes. */
  address?: string
  /** Travellers, and only they: 7 or 9 digits. */
  memberNumber?: string
  /** The company setting: no set-password mail to this one (S1-90). */
  mailHeldBack: boolean
}

/** An account just opened. No password was made: none exists until the person sets one (S1-56). */
export interface OpenedAccount {
  accountId: string
  /** Administrators and ticketing managers; told by whoever registered them, never by mail (S1-60). */
  signInId?: string
  passwordMail: 'sent' | 'held-back' | 'none'
}

/** Opens one account. Throws when the member number already has an open account in this company. */
export async function openAccount(act: Act, world: World, wish: NewAccount): Promise<OpenedAccount> {
  const [opened] = await openAccounts(act, world, [wish])
  if (!opened) throw new Error('No account was opened.')
  return opened
}

/** Opens accounts in few statements, however many; the answer keeps the order of the list. */
export async function openAccounts(act: Act, world: World, wishes: NewAccount[]): Promise<OpenedAccount[]> {
  const fresh = wishes.map((wish) => ({ ...wish, accountId: world.random.id() }))
  const ids = await giveSignInIds(act, world, fresh.filter(hasSignInId))
  await insertAccounts(act, fresh, ids)
  const mailed = fresh.filter((wish) => passwordMailOf(wish) === 'sent')
  await sendLinks(act, world, mailed.map(linkFor))
  for (const { accountId, companyId, kind } of fresh)
    act.note('account-opened', { subject: accountId, companyId, data: { kind } })
  await holdReportedMembers(act, world, fresh)
  return fresh.map((wish) => openedOf(wish, ids.get(wish.accountId)))
}

type Fresh = NewAccount & { accountId: string }

const hasSignInId = (wish: NewAccount) => wish.kind !== 'traveller'

async function insertAccounts(act: Act, fresh: Fresh[], ids: Map<string, string>): Promise<void> {
  const rows = fresh.map((wish) => ({
    company_id: wish.companyId,
    id: wish.accountId,
    kind: wish.kind,
    sign_in_id: ids.get(wish.accountId) ?? null,
    member_number: wish.memberNumber ?? null,
    // The portal keeps no address of a traveller: his is the programme's (S1-70).
    address: hasSignInId(wish) ? (wish.address ?? null) : null,
    language: wish.language,
  }))
  await act.run(sql`
    insert into identity_account (company_id, id, kind, sign_in_id, member_number, address, language, created_at)
    select r.company_id, r.id, r.kind, r.sign_in_id, r.member_number, r.address, r.language, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(company_id uuid, id uuid, kind text, sign_in_id text, member_number text, address text, language text)`)
}

function passwordMailOf(wish: NewAccount): OpenedAccount['passwordMail'] {
  // S1-61: a traveller has his member password already.
  if (wish.kind === 'traveller' || wish.address === undefined) return 'none'
  return wish.mailHeldBack ? 'held-back' : 'sent'
}

function linkFor({ companyId, companyName, accountId, kind, language, address = '' }: Fresh) {
  return { companyId, companyName, accountId, kind, language, address, addressVersion: 1, securityVersion: 1 }
}

function openedOf(wish: Fresh, signInId: string | undefined): OpenedAccount {
  return { accountId: wish.accountId, ...(signInId && { signInId }), passwordMail: passwordMailOf(wish) }
}
