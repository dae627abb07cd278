import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Scope, type Tried, tryOnce } from '#platform/tries/tries.ts'
import { tryWithin } from '#platform/tries/within.ts'
import type { World } from '#platform/world.ts'
import { sideOf } from '../journeys/side-of.ts'
import { networkTries, passwordTries } from '../password-tries.ts'
import type { AccountRow } from '../tables.ts'
import { type InnerReason, refuseSignIn } from './refuse-sign-in.ts'
import type { Visit } from './visit.ts'

/** An ID and a password at the administrators' door, and who is knocking. */
export interface AdministratorLogin {
  visit: Visit
  /** Upper case; may be anything that was typed. */
  signInId: string
  password: string
  /** False at the wrong door: all the work is done, and nothing is right. */
  isAdministratorId: boolean
}

/** An account whose password was right. */
export interface Recognised {
  account: AccountRow
  /** Wrong tries from this side since the last right one. */
  failures: number
  /** There had been enough of them to make it wait. */
  wasDelayed: boolean
}

/**
 * Checks an administrator's ID and password. Unknown, locked, suspended, without a password yet (S1-59) or wrong: the
 * same queries, the same hash and the same refusal.
 */
export async function recogniseAdministrator(
  world: World,
  login: AdministratorLogin,
): Promise<Outcome<'not-recognised', Recognised>> {
  const { visit } = login
  const account = await accountBehind(world, login)
  const scope = await sideOf(world.db, { accounts: account ? [refOf(account)] : [] }, visit.device)
  // Only strangers wear out their network: an office of two hundred behind one address signs in every morning.
  const shared = scope === 'strangers' ? [networkTries('administrator', visit.network)] : []
  const tried = await tryWithin(world, shared, {
    look: (allowed) => (allowed ? tryPassword(world, login, account, scope) : pretend(world, login)),
    isRight: (seen) => seen?.value !== undefined,
  })
  if (tried?.value) {
    const failures = passwordTries(login.signInId).budget.tries - tried.left - 1
    return doneWith({ account: tried.value, failures, wasDelayed: tried.justSpent })
  }
  const why = reasonOf(login, account, tried)
  return refuseSignIn(world, {
    visit,
    why,
    claimed: login.signInId,
    account,
    spent: tried?.justSpent ?? false,
  })
}

const refOf = (account: AccountRow) => ({ companyId: account.company_id, accountId: account.id })

/** What a try costs that the network may not make. */
async function pretend(world: World, { visit, password }: AdministratorLogin): Promise<undefined> {
  await world.hashing.matches(undefined, password, { key: visit.network ?? 'unknown' })
}

function tryPassword(
  world: World,
  login: AdministratorLogin,
  account: AccountRow | undefined,
  scope: Scope,
): Promise<Tried<AccountRow>> {
  const { visit, password } = login
  const hash = account?.status === 'active' ? account.password_hash : null
  return tryOnce(world, { ...passwordTries(login.signInId), scope }, async (allowed) => {
    const usable = allowed ? (hash ?? undefined) : undefined
    const isRight = await world.hashing.matches(usable, password, {
      key: visit.network ?? 'unknown',
      known: scope !== 'strangers',
    })
    return isRight ? account : undefined
  })
}

/** The account through the global directory; asked for whatever was typed, so that every ID costs one query. */
function accountBehind(world: World, login: AdministratorLogin): Promise<AccountRow | undefined> {
  // What can be no ID is not sent along: PostgreSQL takes no NUL in a text.
  const signInId = login.isAdministratorId ? login.signInId : ''
  return world.db.row<AccountRow>(sql`
    select a.* from identity_sign_in_id d
    join identity_account a on a.company_id = d.company_id and a.id = d.account_id
    where d.sign_in_id = ${signInId}`)
}

function reasonOf(
  login: AdministratorLogin,
  account: AccountRow | undefined,
  tried: Tried<AccountRow> | undefined,
): InnerReason {
  if (!tried) return 'network-slowed'
  if (!login.isAdministratorId) return 'wrong-door'
  if (!account) return 'no-such-id'
  if (account.status !== 'active') return 'not-active'
  if (!account.password_hash) return 'no-password-yet'
  return tried.allowed ? 'wrong-password' : 'tries-spent'
}
