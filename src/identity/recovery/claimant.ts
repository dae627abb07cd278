import { findMember } from '#membership/public.ts'
import { type Kind, operatorCompany } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { AccountKey } from '../journeys/find-journey.ts'
import { type ClaimedId, fitsDoor } from '../sign-in/claimed-id.ts'
import type { AccountRow, Door } from '../tables.ts'

/** The person an ID belongs to, if he may reset his password: where his code goes and what it opens. */
export interface Claimant {
  kind: Kind
  /** The registered address and nothing else. */
  to: string
  /** All but members. */
  account?: AccountKey
  /** Members; the password is the programme's. */
  memberNumber?: string
  /** Whose devices are known ones. */
  accounts: { companyId: string; accountId: string }[]
}

/**
 * The person behind an ID at a door; undefined for unknown, suspended, without an address or with one that nobody has
 * confirmed yet (O8), temporary card or the wrong door. Every ID is asked for in the same queries, so that none answers sooner (attack-10).
 */
export async function claimantOf(db: Db, door: Door, claimed: ClaimedId): Promise<Claimant | undefined> {
  const isRightDoor = fitsDoor(claimed, door)
  const text = isRightDoor ? claimed.text : ''
  const [manager, member, travellers] = await Promise.all([
    managerBehind(db, door, text),
    findMember(db, text),
    travellersBehind(db, text),
  ])
  if (manager?.address) return managerClaim(manager, manager.address)
  if (member?.status !== 'full' || !member.address) return undefined
  return {
    kind: 'traveller',
    to: member.address,
    memberNumber: member.number,
    accounts: travellers.map(refOf),
  }
}

const refOf = (row: Pick<AccountRow, 'company_id' | 'id'>) => ({
  companyId: row.company_id,
  accountId: row.id,
})

function managerClaim(row: AccountRow, to: string): Claimant {
  const ref = refOf(row)
  return { kind: row.kind, to, account: { ...ref, securityVersion: row.security_version }, accounts: [ref] }
}

const managerBehind = (db: Db, door: Door, text: string) =>
  db.row<AccountRow>(sql`
    select a.* from identity_sign_in_id d
    join identity_account a on a.company_id = d.company_id and a.id = d.account_id
    where d.sign_in_id = ${text} and (a.company_id = ${operatorCompany}) = ${door === 'staff'} and a.status in ('active', 'held') and a.limited_since is null`)

const travellersBehind = (db: Db, text: string) =>
  db.rows<Pick<AccountRow, 'company_id' | 'id'>>(sql`
    select company_id, id from identity_account where member_number = ${text} and status = 'active'`)
