import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { forgiveAll, tryOnce } from '#platform/tries/tries.ts'
import { tryWithin } from '#platform/tries/within.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { consecutiveTries, type TypedProof, typedTries } from '../showing/typed-tries.ts'
import { openSecret, stepOf } from './app-secret.ts'

/** Digits of an app that were right when they were compared; they count once `spendAppCode` has said so. */
export interface RightAppCode {
  by: 'app'
  id: string
  step: number
}

/**
 * Compares the digits of an app. The try is counted first. Wrong, of a step already taken, of a lost app, or tries
 * spent: one refusal.
 */
export async function checkAppCode(
  world: World,
  typed: TypedProof,
): Promise<Outcome<'app-code-not-accepted', RightAppCode>> {
  const right = await tryWithin(world, [consecutiveTries(typed.account)], {
    look: async (allowed) => {
      const tried = await tryOnce(world, typedTries(world.profile, 'app', typed), () =>
        matchApps(world, typed),
      )
      return { value: allowed ? tried.value : undefined, wasCompared: tried.allowed }
    },
    // What nobody compared is no wrong one: else a hundred calls in a minute would close the app for good.
    isRight: ({ value, wasCompared }) => value !== undefined || !wasCompared,
  })
  return right.value ? doneWith(right.value) : refused('app-code-not-accepted')
}

interface AppRow {
  id: string
  secret: Buffer
  last_step: number
}

async function matchApps(world: World, { account, code }: TypedProof): Promise<RightAppCode | undefined> {
  const apps = await world.db.rows<AppRow>(sql`
    select id, secret, last_step from identity_authenticator
    where company_id = ${account.companyId} and account_id = ${account.accountId} and kind = 'app' and lost_at is null`)
  const now = await world.clock.now()
  for (const app of apps) {
    const step = stepOf(openSecret(world, account, app.id, app.secret), code, now)
    if (step !== undefined && step > app.last_step) return { by: 'app', id: app.id, step }
  }
  return undefined
}

/**
 * Takes a right step and all before it, so that nobody uses digits again who has looked over the shoulder (RFC 6238
 * 5.2, NIST 3.2.7); of any number of requests that carry them, one gets `true`.
 */
export async function spendAppCode(
  act: Act,
  world: World,
  { id, step }: RightAppCode,
  owner: AccountRef,
): Promise<boolean> {
  const taken = await act.run(sql`
    update identity_authenticator set last_step = ${step}, last_used_at = ${act.now}
    where company_id = ${owner.companyId} and id = ${id} and account_id = ${owner.accountId} and lost_at is null
      and last_step < ${step}`)
  if (taken !== 1) return false
  await forgiveAll(act, world, consecutiveTries(owner))
  act.note('authenticator-used', {
    subject: owner.accountId,
    companyId: owner.companyId,
    data: { authenticator: id, kind: 'app' },
  })
  return true
}
