import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { isStaff } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { kindsOn } from '../../authenticators/extras.ts'
import { askPasskey } from '../../authenticators/passkeys/ask-passkey.ts'
import { checkPasskey, countPasskey, type RightPasskey } from '../../authenticators/passkeys/check-passkey.ts'
import type { PasskeyEntry } from '../../authenticators/passkeys/contract.ts'
import { type AccountRow, doorOf } from '../../tables.ts'
import { askAddress } from '../address/ask-address.ts'
import { type Arrival, firstStep } from '../arrival.ts'
import { finish } from '../finish.ts'
import { lacksAddress, type Progress } from '../go-on.ts'

type Question = Awaited<ReturnType<typeof askPasskey>>

/** Asks a browser for whatever passkey of ours it keeps; names nobody's, so it tells nothing of who exists. */
export async function offerPasskey(world: World, device: Buffer): Promise<Outcome<'not-offered', Question>> {
  if (!kindsOn(world.profile).includes('passkey')) return refused('not-offered')
  return doneWith(await askPasskey(world.db, world, { purpose: 'sign-in', device }))
}

/**
 * Signs in with a passkey alone: it is two factors by itself, and no other page can pass it on, so neither password nor
 * code is asked and nothing is judged. Unknown, lost, forged, suspended: one refusal.
 */
export async function signInWithPasskey(
  world: World,
  arrival: Arrival,
  entry: PasskeyEntry,
): Promise<Outcome<'not-offered' | 'passkey-not-accepted', Progress>> {
  if (!kindsOn(world.profile).includes('passkey')) return refused('not-offered')
  const { visit } = arrival
  const right = await checkPasskey(world, entry, { purpose: 'sign-in', device: visit.device })
  return world.act({ by: 'journey', id: visit.journeyId }, async (act) => {
    const progress = right.ok ? await enter(act, world, arrival, right.value) : undefined
    if (progress) return doneWith(progress)
    const about = right.ok && { subject: right.value.accountId, companyId: right.value.companyId }
    act.note('sign-in-refused', { ...about, data: { why: 'passkey', device: visit.family } })
    return refused('passkey-not-accepted')
  })
}

async function enter(
  act: Act,
  world: World,
  arrival: Arrival,
  right: RightPasskey,
): Promise<Progress | undefined> {
  const account = await openAccount(act, right)
  if (!account || isStaff(account.kind) !== (arrival.door === 'staff')) return undefined
  if (!(await countPasskey(act, world, right, arrival.visit.family))) return undefined
  const door = doorOf(account.kind)
  const journey = firstStep({ ...arrival, door }, act.now)
  const { visit, deviceIsNew } = arrival
  const proved = { journey, account, visit, deviceIsNew, failures: 0 }
  if (lacksAddress(act, account)) return askAddress(act, { ...proved, mustChange: false })
  return finish(act, world, { ...proved, proof: 'passkey' })
}

/** The account of a passkey, held against change; undefined when it may not sign in, or its member may not. */
async function openAccount(act: Act, right: RightPasskey): Promise<AccountRow | undefined> {
  const account = await act.row<AccountRow>(sql`
    select * from identity_account
    where company_id = ${right.companyId} and id = ${right.accountId} and status = 'active' for share`)
  if (!account?.member_number) return account
  const member = await findMember(act, account.member_number)
  return member?.status === 'full' ? account : undefined
}
