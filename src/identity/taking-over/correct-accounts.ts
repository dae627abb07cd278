import type { Act } from '#platform/act.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { correctAddress } from '../accounts/correct-address.ts'
import { legacyMark } from '../policy/policies.ts'

/**
 * Accounts, for queries of the cut-over: `company_id`, `account_id`, `login_notice`, `address`,
 * `address_version`.
 */
export const accountRows = part`
  select company_id, id as account_id, login_notice, address, address_version from identity_account`

const page = 200

/**
 * Corrects accounts taken over before: `company_id`, `account_id`, `known_version` and `known_notice` (as they were taken
 * over; null for one he chose himself), and the columns of `takeOverAccounts`. What its owner or anybody else has changed
 * here since stays; a hash is stored only where no password stands. A corrected address is told to both.
 */
export async function correctAccounts(act: Act, world: World, accounts: Part): Promise<void> {
  await act.run(sql`
    update identity_account a set login_notice = n.login_notice from (${accounts}) n
    where a.company_id = n.company_id and a.id = n.account_id and a.login_notice = n.known_notice
      and a.login_notice <> n.login_notice`)
  await act.run(sql`
    update identity_account a set password_hash = n.hash, password_policy = ${legacyMark},
      password_set_at = coalesce(n.set_at, ${act.now})
    from (${accounts}) n
    where a.company_id = n.company_id and a.id = n.account_id and a.password_hash is null and n.hash is not null
      and a.kind <> 'traveller' and a.status <> 'closed'
      and not exists (select from identity_first_address f where f.company_id = a.company_id and f.account_id = a.id)`)
  await correctAddresses(act, world, accounts)
}

/** One after the other, as the desk does it: sessions end, open codes and links die, both addresses are told. */
async function correctAddresses(act: Act, world: World, accounts: Part): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const some = await act.rows<{ companyId: string; accountId: string; address: string }>(sql`
      select a.company_id as "companyId", a.id as "accountId", n.address from identity_account a
      join (${accounts}) n on n.company_id = a.company_id and n.account_id = a.id
      where a.id > ${after} and n.address is not null and a.address is distinct from n.address
        and a.address_version = n.known_version and a.limited_since is null and a.kind <> 'traveller'
        and a.status <> 'closed'
      order by a.id limit ${page}`)
    for (const wish of some) await correctAddress(act, world, { ...wish, atDesk: true })
    after = some.at(-1)?.accountId ?? after
    if (some.length < page) return
  }
}
