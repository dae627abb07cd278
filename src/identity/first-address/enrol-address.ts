import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { voidOpen } from '../accounts/void-open.ts'
import type { AccountKey } from '../journeys/find-journey.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { AccountRow } from '../tables.ts'
import { tellEnrolment } from './tell-enrolment.ts'

/** A first address that was proved by code, at a sign-in or before the cut-over in マイナビゲーション, and what the server saw of the browser. */
export interface Enrolment {
  /** As the sign-in recognised it: changed since, it gets no address. */
  key: AccountKey
  address: string
  /** "Chrome / Windows". */
  deviceFamily: string
  network: string | undefined
  /** The session that goes on, where the address was entered in one. */
  except?: string
}

/**
 * Stores a first address (S1-79) and limits the account: whoever holds no more than an old password could have entered
 * a mailbox of his own, so somebody who knows the person confirms it first (O8). Everything opened before ends, other
 * sign-ins that wait for an address too. Undefined when the account has one by now: of two browsers one wins.
 */
export async function enrolAddress(
  act: Act,
  world: World,
  enrolment: Enrolment,
): Promise<AccountRow | undefined> {
  const { key, address, deviceFamily, network, except } = enrolment
  const changed = await act.row<AccountRow>(sql`
    update identity_account set address = ${address}, address_version = address_version + 1,
      security_version = security_version + 1, limited_since = ${act.now}
    where company_id = ${key.companyId} and id = ${key.accountId} and status = 'active' and kind <> 'traveller'
      and address is null and security_version = ${key.securityVersion}
    returning *`)
  if (!changed) return undefined
  await act.run(sql`
    insert into identity_first_address (company_id, id, account_id, kind, address_version, device_family, network,
      created_at)
    values (${changed.company_id}, ${world.random.id()}, ${changed.id}, ${changed.kind}, ${changed.address_version},
      ${deviceFamily}, ${network}, ${act.now})`)
  const ref = { companyId: changed.company_id, accountId: changed.id }
  await endSessions(act, { ...ref, ...(except && { except }), why: 'address-changed' })
  await voidOpen(act, ref)
  await tellEnrolment(act, world, enrolment, changed)
  act.note('first-address-entered', {
    companyId: changed.company_id,
    subject: changed.id,
    data: { kind: changed.kind },
    personal: { address, network, device: deviceFamily },
  })
  return changed
}
