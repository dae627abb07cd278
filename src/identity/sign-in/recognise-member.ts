import { type CheckedMember, checkMember } from '#membership/public.ts'
import { type ClosedIn, closedIn, haltIf } from '#platform/maintenance/must-be-open.ts'
import { likeAWrongOne } from '#platform/old-hashes/even-answer.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Scope } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { sideOf } from '../journeys/side-of.ts'
import { withinNetwork } from '../password-tries.ts'
import type { AccountRow } from '../tables.ts'
import { noteRefused, refuseSignIn } from './refuse-sign-in.ts'
import type { Visit } from './visit.ts'

/** A number and a password, and the browser they come from. */
export interface MemberTry {
  visit: Pick<Visit, 'device' | 'network'>
  /** May be anything that was typed. */
  number: string
  password: string
  /** False for what is no member number: all the work is done, and nothing is right. */
  isMemberNumber: boolean
}

/** A try at the members' door, and who is knocking. */
export interface MemberLogin extends MemberTry {
  visit: Visit
}

/**
 * Checks a member's number and his one password with the programme (S1-24) and finds his open accounts. A right login
 * of someone no company has registered is refused like a wrong one (S1-55); a temporary card is told (S1-87).
 */
export async function recogniseMember(
  world: World,
  login: MemberLogin,
): Promise<Outcome<'not-recognised' | 'temporary-card', [AccountRow, ...AccountRow[]]>> {
  const { visit, number } = login
  const accounts = await openAccountsOf(world, login)
  const [first, ...others] = accounts
  const untilAWrongOneIsTold = likeAWrongOne(world)
  const scope = await sideOfMember(world, login, accounts)
  const checked = await tryMember(world, login, scope)
  const tried = { visit, claimed: number, password: login.password, hasDevice: scope !== 'strangers' }
  if (checked.ok && first) return doneWith([first, ...others])
  if (checked.ok) {
    await untilAWrongOneIsTold()
    return refuseSignIn(world, { ...tried, why: 'no-account', account: undefined })
  }
  const why = checked.refusal === 'temporary-card' ? 'temporary-card' : 'not-a-member-login'
  await noteRefused(world, { ...tried, why, account: first })
  return refused(checked.refusal)
}

/** Tries a number and its password from the side and the network they come from; nothing is noted of how it went. */
export function tryMember(
  world: World,
  { visit, number, password }: MemberTry,
  scope: Scope,
): Promise<Outcome<'not-recognised' | 'temporary-card', CheckedMember>> {
  const from = { key: visit.network ?? 'unknown', known: scope !== 'strangers' }
  return checkMember(world, {
    ...{ number, password, scope, from },
    within: withinNetwork('member', visit.network, scope),
  })
}

/** The side a member's try comes from. */
export const sideOfMember = (
  world: World,
  login: MemberTry,
  accounts: Pick<AccountRow, 'company_id' | 'id'>[],
): Promise<Scope> => sideOf(world.db, whoIs(login, accounts), login.visit.device)

const whoIs = ({ isMemberNumber, number }: MemberTry, accounts: Pick<AccountRow, 'company_id' | 'id'>[]) => ({
  accounts: accounts.map((account) => ({ companyId: account.company_id, accountId: account.id })),
  memberNumber: isMemberNumber ? number : undefined,
})

/** Active travellers' accounts with this number, oldest first; one a company. During maintenance it halts. */
export async function openAccountsOf(world: World, login: MemberTry): Promise<AccountRow[]> {
  const number = login.isMemberNumber ? login.number : ''
  const rows = await world.db.rows<AccountRow & { closed: ClosedIn }>(sql`
    select found.*, house.closed from (select ${closedIn()} as closed) house left join lateral (
      select * from identity_account
      where member_number = ${number} and status = 'active' order by id limit 50) found on true order by found.id`)
  haltIf(rows[0]?.closed ?? null)
  // A number that nobody has answers a row of nulls.
  return rows.filter((row) => row.id !== null)
}
