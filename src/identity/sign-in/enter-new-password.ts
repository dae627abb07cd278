import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { findJourney, holdJourney } from '../journeys/find-journey.ts'
import { accountOf } from '../journeys/move-journey.ts'
import type { Weakness } from '../policy/weakness-of.ts'
import { tellPasswordChanged } from '../set-password/tell-password-changed.ts'
import { weaknessFor } from '../set-password/weakness-for.ts'
import { storePassword } from '../store-password.ts'
import type { AccountRow, JourneyRow } from '../tables.ts'
import { finish } from './finish.ts'
import type { Progress, StepRefusal } from './go-on.ts'
import { keyOf, type Visit } from './visit.ts'

/** Last step of a sign-in with a password past its end: a new one first, then a session (S1-34, O9). */
export async function enterNewPassword(
  world: World,
  visit: Visit,
  password: string,
): Promise<Outcome<StepRefusal | Weakness | 'password-same', Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const account = journey.step === 'new-password' ? await accountBehind(world, journey) : undefined
  if (!account) return refused('journey-step-mismatch')
  const weakness = weaknessFor(world, account, password)
  if (weakness) return refused(weakness)
  const from = { key: visit.network ?? 'unknown' }
  if (await world.hashing.matches(account.password_hash ?? undefined, password, from))
    return refused('password-same')
  // Hashed before the transaction opens: it takes longer than every query together.
  const hash = await world.hashing.hash(password, from)
  return world.act({ by: 'journey', id: journey.id }, (act) => replace(act, world, visit, hash))
}

async function replace(
  act: Act,
  world: World,
  visit: Visit,
  hash: string,
): Promise<Outcome<'journey-step-mismatch', Progress>> {
  const journey = await holdJourney(act, visit.journeyId, 'new-password')
  const key = journey && accountOf(journey)
  const before = key && (await holdForChange(act, key))
  const isSame = before?.security_version === key?.securityVersion
  const version = before && isSame && (await storePassword(act, world, { account: before, hash }))
  if (!journey || !before || !version) return refused('journey-step-mismatch')
  act.note('password-changed', {
    subject: before.id,
    companyId: before.company_id,
    data: { by: 'forced-change' },
  })
  await tellPasswordChanged(act, world, before, visit.family)
  const account = { ...before, password_policy: null, security_version: version }
  return doneWith(
    await finish(act, world, {
      journey,
      account,
      visit,
      failures: 0,
      deviceIsNew: journey.device_is_new,
      proof: 'code',
    }),
  )
}

function accountBehind(world: World, journey: JourneyRow): Promise<AccountRow | undefined> {
  return world.db.row<AccountRow>(sql`
    select * from identity_account
    where company_id = ${journey.company_id} and id = ${journey.account_id} and status = 'active'
      and security_version = ${journey.security_version}`)
}
