import { accountsOf, heldAmong } from '#identity/public.ts'
import type { Session } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'
import { companyOf } from '../company/company-of.ts'
import type { PersonRow } from '../tables.ts'
import type { BulkReason, BulkWish } from './contract.ts'

type Chosen = Pick<PersonRow, 'id' | 'account_id' | 'kind' | 'status' | 'department_id'>

/** What is known of those chosen beyond their rows. */
interface Known {
  held: ReadonlyMap<string, unknown>
  withPassword: ReadonlySet<string>
  mailsHeldBack: boolean
}

/** Why each of these people would stay as he is; who is not in it would be affected. */
export async function reasonsFor(
  db: Db,
  session: Session,
  wish: BulkWish,
  people: Chosen[],
): Promise<Map<string, BulkReason>> {
  const known = await knownOf(db, session.companyId, wish, people)
  const reasons = new Map<string, BulkReason>()
  for (const person of people) {
    const reason =
      person.account_id === session.accountId ? 'himself' : (ofAll(person) ?? ofAction(wish, person, known))
    if (reason) reasons.set(person.id, reason)
  }
  return reasons
}

async function knownOf(db: Db, companyId: string, { action }: BulkWish, people: Chosen[]): Promise<Known> {
  const ids = people.map((person) => person.account_id)
  const isMail = action === 'resend-password-mail'
  const managers = people.filter(({ kind }) => kind === 'ticketing-manager').map((row) => row.account_id)
  const accounts = isMail ? await accountsOf(db, companyId, managers) : []
  return {
    held: await heldAmong(db, companyId, ids),
    withPassword: new Set(accounts.filter((one) => one.hasPassword).map((one) => one.accountId)),
    mailsHeldBack: isMail && (await companyOf(db, companyId)).hold_back_password_mails,
  }
}

function ofAll({ kind, status }: Chosen): BulkReason | undefined {
  if (kind === 'administrator') return 'administrator-by-operator'
  return status === 'left' ? 'person-left' : undefined
}

function ofAction(wish: BulkWish, person: Chosen, known: Known): BulkReason | undefined {
  const { status } = person
  const isHeld = known.held.has(person.account_id)
  if (isHeld && !mayBeHeld(wish.action)) return 'person-held'
  switch (wish.action) {
    case 'suspend':
      return status === 'suspended' ? 'already-so' : undefined
    case 'reopen':
      return status === 'active' ? 'already-so' : undefined
    case 'change-department':
      return person.department_id === wish.departmentId ? 'already-so' : undefined
    case 'resend-password-mail':
      return ofMail(person, known)
    case 'let-leave':
      return undefined
  }
}

/**
 * Whether it may be done to somebody whose account is held. Stopping and moving him takes nothing from whoever clears his
 * case up; closing the account for good among many would, and is left to the single act.
 */
export const mayBeHeld = (action: BulkWish['action']): boolean =>
  action === 'suspend' || action === 'change-department'

function ofMail({ kind, status, account_id }: Chosen, known: Known): BulkReason | undefined {
  if (kind === 'traveller') return 'password-kept-by-programme'
  if (status === 'suspended') return 'person-suspended'
  if (known.withPassword.has(account_id)) return 'password-already-set'
  return known.mailsHeldBack ? 'password-mail-held-back' : undefined
}
