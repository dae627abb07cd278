import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { tellBothAddresses } from '../accounts/tell-both-addresses.ts'
import { voidOpen } from '../accounts/void-open.ts'
import { deviceFamily } from '../device-family.ts'
import { enrolAddress } from '../first-address/enrol-address.ts'
import { accountKey } from '../journeys/find-journey.ts'
import { checkCode, type RightCode, spendCode } from '../one-time-codes/check-code.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { rotateSession } from '../sessions/start-session.ts'
import type { Asking } from '../step-up/asking.ts'
import { scopeOf } from '../step-up/pass-step-up.ts'
import type { AccountRow, AddressChangeRow } from '../tables.ts'
import { isShared } from './is-shared.ts'

/**
 * Second half of changing one's address: the code that reached the new one. From here on codes go there and nowhere
 * else; those in flight die with all other sessions, the old address is told (attack-21). A session ended meanwhile
 * confirms nothing.
 */
export async function confirmAddress(
  world: World,
  { session, client }: Pick<Asking, 'session' | 'client'>,
  code: string,
): Promise<Outcome<'code-not-accepted' | 'address-shared', Cookie>> {
  const change = await openChange(world.db, session)
  if (!change) return refused('code-not-accepted')
  const right = await checkCode(world, {
    bound: { addressChangeId: change.id },
    owner: { accountId: session.accountId },
    scope: await scopeOf(world, session),
    code,
  })
  return world.act(session, async (act) => {
    // Asked again: a colleague may have taken it while the code was on its way.
    if (right.ok && (await isShared(act, session, change.address))) return refused('address-shared')
    const version = right.ok ? await takeEffect(act, world, { change, client }, right.value) : undefined
    if (version !== undefined) return doneWith(await rotateSession(act, world, session, version))
    act.note('address-change-refused')
    return refused('code-not-accepted')
  })
}

function openChange(db: Db, session: Session): Promise<AddressChangeRow | undefined> {
  return db.row<AddressChangeRow>(sql`
    select c.* from identity_address_change c, (select platform_now() as now offset 0) clock
    where c.company_id = ${session.companyId} and c.account_id = ${session.accountId} and c.session_id = ${session.id}
      and c.security_version = ${session.securityVersion} and c.confirmed_at is null and c.replaced_at is null
      and c.expires_at > clock.now`)
}

interface Confirmed {
  change: AddressChangeRow
  client: Client
}

async function takeEffect(
  act: Act,
  world: World,
  { change, client }: Confirmed,
  right: RightCode,
): Promise<number | undefined> {
  const ref = { companyId: change.company_id, accountId: change.account_id }
  const before = await holdForChange(act, ref)
  if (before?.address_version !== change.address_version || !(await spendCode(act, right))) return undefined
  const confirmed = await act.run(sql`
    update identity_address_change set confirmed_at = ${act.now}
    where company_id = ${change.company_id} and id = ${change.id} and confirmed_at is null and replaced_at is null
      and expires_at > ${act.now}`)
  if (confirmed !== 1) return undefined
  if (before.address === null) return takeFirst(act, world, before, { change, client })
  // The version too: a reset or sign-in that was proved by the old mailbox leads nowhere any more (attack-21).
  const changed = await act.row<{ security_version: number }>(sql`
    update identity_account set address = ${change.address}, address_version = address_version + 1,
      security_version = security_version + 1
    where company_id = ${change.company_id} and id = ${change.account_id} returning security_version`)
  await endSessions(act, { ...ref, except: change.session_id, why: 'address-changed' })
  await voidOpen(act, ref)
  await tellBothAddresses(act, world, before, change.address)
  act.note('address-changed', { personal: { before: before.address, after: change.address } })
  return changed?.security_version
}

/** No mailbox has vouched for this one: it counts as one entered at a sign-in does, limited until it is confirmed (O8). */
async function takeFirst(
  act: Act,
  world: World,
  account: AccountRow,
  { change, client }: Confirmed,
): Promise<number | undefined> {
  const enrolled = await enrolAddress(act, world, {
    key: accountKey(account),
    address: change.address,
    deviceFamily: deviceFamily(client.userAgent),
    network: client.network,
    except: change.session_id,
  })
  return enrolled?.security_version
}
