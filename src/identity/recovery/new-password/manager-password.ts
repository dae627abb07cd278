import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../../accounts/hold-account.ts'
import { liftByReset } from '../../cases/lift-hold.ts'
import { holdJourney } from '../../journeys/find-journey.ts'
import { moveJourney } from '../../journeys/move-journey.ts'
import { tellPasswordChanged } from '../../set-password/tell-password-changed.ts'
import { weaknessFor } from '../../set-password/weakness-for.ts'
import { storePassword } from '../../store-password.ts'
import type { AccountRow, JourneyRow } from '../../tables.ts'
import { about } from '../journey.ts'
import { forgiveCodes } from '../reset-tries.ts'
import { type Fresh, type NewPasswordRefusal, networkOf } from './fresh.ts'

/** A new password for an administrator or ticketing manager; undefined accounts and changed ones go no further. */
export async function managerPassword(world: World, fresh: Fresh): Promise<Outcome<NewPasswordRefusal>> {
  const account = await recognised(world, fresh.journey)
  if (!account) return refused('journey-step-mismatch')
  const weakness = weaknessFor(world, account, fresh.password)
  if (weakness) return refused(weakness)
  const from = networkOf(fresh)
  if (await world.hashing.matches(account.password_hash ?? undefined, fresh.password, from))
    return refused('password-same')
  const hash = await world.hashing.hash(fresh.password, from)
  return world.act({ by: 'journey', id: fresh.journey.id }, (act) => keep(act, world, fresh, hash))
}

function recognised(world: World, journey: JourneyRow): Promise<AccountRow | undefined> {
  return world.db.row<AccountRow>(sql`
    select * from identity_account
    where company_id = ${journey.company_id} and id = ${journey.account_id} and status in ('active', 'held')
      and security_version = ${journey.security_version}`)
}

async function keep(
  act: Act,
  world: World,
  fresh: Fresh,
  hash: string,
): Promise<Outcome<NewPasswordRefusal>> {
  const journey = await holdJourney(act, fresh.journey.id, 'new-password')
  if (!journey?.company_id || !journey.account_id) return refused('journey-step-mismatch')
  const account = await holdForChange(act, { companyId: journey.company_id, accountId: journey.account_id })
  if (account?.security_version !== journey.security_version) return refused('journey-step-mismatch')
  await liftByReset(act, { companyId: account.company_id, accountId: account.id })
  if ((await storePassword(act, world, { account, hash })) === undefined)
    return refused('journey-step-mismatch')
  await moveJourney(act, { id: journey.id, from: 'new-password', to: 'done' })
  const owners = [{ accountId: account.id }, { reset: `account ${account.id}` }]
  await forgiveCodes(act, world, { owners, network: fresh.visit.network })
  act.note('password-reset', { ...about(journey), data: { by: 'recovery' } })
  await tellPasswordChanged(act, world, account, fresh.visit.family)
  return done
}
