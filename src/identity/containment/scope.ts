import { allocationOf } from '#platform/http/client.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'

/** Whose sessions are meant: of whoever has this ID or member number, a company's, or of everybody whose session began on a network since then. */
export type Scope =
  | { readonly of: 'person'; readonly id: string }
  | { readonly of: 'company'; readonly companyId: string }
  | { readonly of: 'network'; readonly network: string; readonly since: Date }

/**
 * The sessions that put an account into the scope, as a condition on `s`. Of a network ended ones count too: whoever was
 * there once and goes on from elsewhere is meant all the more.
 */
export function within(scope: Scope): Part {
  if (scope.of === 'person')
    return part`(s.company_id, s.account_id) in (${behind(scope.id)}) and s.ended_at is null`
  if (scope.of === 'company') return part`s.company_id = ${scope.companyId} and s.ended_at is null`
  const { network, since } = scope
  const held = allocationOf(network)
  // A session keeps its /64; the /48 around it is what its text begins with.
  return held === network
    ? part`s.network = ${network} and s.created_at >= ${since}`
    : part`starts_with(s.network, ${`${held.slice(0, -'::/48'.length)}:`}) and s.created_at >= ${since}`
}

/** The accounts of whoever signs in with this ID or member number, in all his companies; closed ones are nobody's. */
export const accountsBehind = (db: Db, id: string): Promise<AccountRef[]> =>
  db.rows<AccountRef>(sql`
    select company_id as "companyId", id as "accountId" from identity_account
    where (company_id, id) in (${behind(id)}) order by id`)

function behind(id: string): Part {
  const typed = id.trim().toUpperCase()
  return part`
    select company_id, id from identity_account where sign_in_id = ${typed} and status <> 'closed'
    union select company_id, id from identity_account where member_number = ${typed} and status <> 'closed'`
}
