import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { deviceFamily } from '../device-family.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import type { Asking } from '../step-up/asking.ts'
import { proofFor } from '../step-up/proof-for.ts'
import type { AccountRow } from '../tables.ts'
import { isShared } from './is-shared.ts'

type Refusal = 'step-up-required' | 'address-unchanged' | 'address-shared' | 'too-many-resends'

const mostInTenMinutes = 3

/**
 * First half of changing one's address (S1-42, attack-21): a proof from the address that is, always; then a code to
 * the address that shall be. Nothing changes before that code comes back in this session. Whoever has none yet, as only
 * before the cut-over, has nothing to prove it by: he may enter one, and is limited by it (O8).
 */
export function askAddressChange(world: World, asking: Asking, address: string): Promise<Outcome<Refusal>> {
  return world.act(asking.session, async (act) => {
    const account = await holdForChange(act, asking.session)
    if (!account) throw new Error('A session without an account.')
    if (account.address?.toLowerCase() === address.toLowerCase()) return refused('address-unchanged')
    if (await isShared(act, asking.session, address)) return refused('address-shared')
    if ((await askedLately(act, account)) >= mostInTenMinutes) return refused('too-many-resends')
    const proof = await proveByOld(act, world, asking, { account, address })
    if (!proof.ok) return proof
    await sendCode(act, world, { asking, account, address, id: world.random.id() })
    act.note('address-change-asked', { personal: { address } })
    return done
  })
}

async function proveByOld(
  act: Act,
  world: World,
  asking: Asking,
  { account, address }: { account: AccountRow; address: string },
): Promise<Outcome<'step-up-required'>> {
  if (account.address === null) return done
  return proofFor(act, world, asking, { operation: 'change-address', params: { address }, always: true })
}

async function askedLately(act: Act, account: AccountRow): Promise<number> {
  const since = new Date(act.now.getTime() - 10 * 60_000)
  const asked = await act.row<{ changes: number }>(sql`
    select count(*)::int as changes from identity_address_change
    where company_id = ${account.company_id} and account_id = ${account.id} and created_at > ${since}`)
  return asked?.changes ?? 0
}

interface Wish {
  asking: Asking
  account: AccountRow
  address: string
  id: string
}

async function sendCode(act: Act, world: World, { asking, account, address, id }: Wish): Promise<void> {
  const ref = { companyId: account.company_id, accountId: account.id }
  const expiresAt = new Date(act.now.getTime() + 30 * 60_000)
  await act.run(sql`
    update identity_address_change set replaced_at = ${act.now}
    where company_id = ${account.company_id} and account_id = ${account.id}
      and confirmed_at is null and replaced_at is null`)
  await act.run(sql`
    insert into identity_address_change (company_id, id, session_id, account_id, security_version, address_version,
      address, created_at, expires_at)
    values (${account.company_id}, ${id}, ${asking.session.id}, ${account.id}, ${account.security_version},
      ${account.address_version}, ${address}, ${act.now}, ${expiresAt})`)
  await issueCode(act, world, {
    purpose: 'address',
    bound: { addressChangeId: id },
    owner: { accountId: account.id },
    account: ref,
    to: address,
    kind: account.kind,
    language: account.language,
    deviceFamily: deviceFamily(asking.client.userAgent),
    networkHint: asking.client.network,
  })
}
