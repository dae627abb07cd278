import type { Kind } from '#platform/author.ts'
import { beginning, type Place } from '#platform/pages/place.ts'
import { type Db, part, sql } from '#platform/sql.ts'

/** Whose first addresses there are: a traveller's is kept by the member programme. */
export type WaitingKind = Extract<Kind, 'administrator' | 'ticketing-manager'>

/** A first address that waits for somebody to say whose it is. */
export interface WaitingAddress {
  id: string
  companyId: string
  accountId: string
  kind: WaitingKind
  signInId: string
  address: string
  /** "Chrome / Windows". */
  deviceFamily: string
  network: string | null
  enteredAt: Date
}

/** How much of a list is read at a time, and behind what. */
export interface Reach {
  from?: Place
  most: number
}

/** The place of one in its list. */
export const placeOfWaiting = ({ enteredAt, id }: WaitingAddress): Place => ({ at: enteredAt, id })

const read = part`
  select f.id, f.company_id as "companyId", f.account_id as "accountId", f.kind, a.sign_in_id as "signInId",
    a.address, f.device_family as "deviceFamily", f.network, f.created_at as "enteredAt"
  from identity_first_address f
  join identity_account a on a.company_id = f.company_id and a.id = f.account_id
    and a.address_version = f.address_version`
const waits = part`f.confirmed_at is null and f.refused_at is null and f.replaced_at is null`

// One query for each index: plans are made once, whatever was asked (decision 22).

/** Those of a company, the oldest first. */
export function waitingOfCompany(db: Db, companyId: string, reach: Reach): Promise<WaitingAddress[]> {
  const { from = beginning, most } = reach
  return db.rows<WaitingAddress>(sql`${read}
    where ${waits} and f.company_id = ${companyId} and (f.created_at, f.id) > (${from.at}, ${from.id}::uuid)
    order by f.created_at, f.id limit ${most}`)
}

/** Those of one kind of people in all companies, the oldest first: administrators' are the desk's to decide (O8). */
export function waitingOfKind(db: Db, kind: WaitingKind, reach: Reach): Promise<WaitingAddress[]> {
  const { from = beginning, most } = reach
  return db.rows<WaitingAddress>(sql`${read}
    where ${waits} and f.kind = ${kind} and (f.created_at, f.id) > (${from.at}, ${from.id}::uuid)
    order by f.created_at, f.id limit ${most}`)
}

/** One that waits for the desk, by its id. */
export function waitingAtDesk(db: Db, id: string): Promise<WaitingAddress | undefined> {
  return db.row<WaitingAddress>(sql`${read} where ${waits} and f.kind = 'administrator' and f.id = ${id}`)
}

/** The one of an ID, in upper case. */
export function waitingOfId(db: Db, signInId: string): Promise<WaitingAddress | undefined> {
  return db.row<WaitingAddress>(sql`${read}
    join identity_sign_in_id i on i.company_id = f.company_id and i.account_id = f.account_id
    where ${waits} and i.sign_in_id = ${signInId}`)
}

/** How many of a company wait. */
export async function countOfCompany(db: Db, companyId: string): Promise<number> {
  const counted = await db.row<{ waiting: number }>(sql`
    select count(*)::int as waiting from identity_first_address f where ${waits} and f.company_id = ${companyId}`)
  return counted?.waiting ?? 0
}

/** How many wait for the desk, which no mail tells (O8). */
export async function countForDesk(db: Db): Promise<number> {
  const counted = await db.row<{ waiting: number }>(sql`
    select count(*)::int as waiting from identity_first_address f where ${waits} and f.kind = 'administrator'`)
  return counted?.waiting ?? 0
}
