import type { Sight } from '#platform/acts/in-one-statement.ts'
import { operatorCompany } from '#platform/author.ts'
import type { Beginning } from '#platform/maintenance/guard.ts'
import { type ClosedIn, closedIn, haltIf } from '#platform/maintenance/must-be-open.ts'
import { tryEvenly } from '#platform/old-hashes/even-answer.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { Forgiving } from '#platform/tries/give-back.ts'
import { mostAtGate, sharedQuestion } from '#platform/tries/shared-question.ts'
import type { Scope, Tried } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { isOwnDevice, nobody, sideFrom } from '../journeys/side-of.ts'
import { upgradeHash } from '../old-hashes/upgrade-hash.ts'
import { passwordTries, withinNetwork } from '../password-tries.ts'
import type { AccountRow, Door } from '../tables.ts'
import type { Look } from './go-on.ts'
import { type InnerReason, refuseSignIn } from './refuse-sign-in.ts'
import type { Visit } from './visit.ts'

/** An ID and a password at the administrators' door or the staff's, and who is knocking. */
export interface AdministratorLogin {
  visit: Visit
  /** An ID of the other door is nobody's at this one. */
  door: Exclude<Door, 'member'>
  /** Upper case; may be anything that was typed. */
  signInId: string
  password: string
  /** False at the wrong door: all the work is done, and nothing is right. */
  isAdministratorId: boolean
  /** What is read of whoever is named, in one question with the count of his try; of nobody for nobody. */
  look: (account: Pick<AccountRow, 'company_id' | 'id' | 'kind'>) => Part
}

/** An account whose password was right, and the step that forgives its tries. */
export interface Recognised {
  account: AccountRow
  /** Wrong tries from this side since the last right one. */
  failures: number
  /** There had been enough of them to make it wait. */
  wasDelayed: boolean
  /** Belongs into the act that follows. */
  forgive?: Forgiving
  /** What was seen by the look. */
  sight?: Sight<Look> | undefined
}

/**
 * Checks an administrator's ID and password. Unknown, locked, suspended, without a password yet (S1-59) or wrong: the
 * same queries, the same hash and the same refusal. A right one goes on with `enter` while its turn lasts.
 */
export async function recogniseAdministrator<R>(
  world: World,
  login: AdministratorLogin,
  enter: (recognised: Recognised) => Promise<R>,
): Promise<Outcome<'not-recognised', R>> {
  const { visit } = login
  const { account, isOwn } = await accountBehind(world, login)
  const scope = sideFrom(visit.device, isOwn)
  const tried = await tryPassword(world, login, { account, scope, enter })
  if (tried.value) return doneWith(tried.value.entered)
  const why = reasonOf(login, account, tried)
  return refuseSignIn(world, {
    visit,
    why,
    claimed: login.signInId,
    password: login.password,
    hasDevice: isOwn,
    account,
    spent: tried.justSpent,
  })
}

interface Knocking<R> {
  account: AccountRow | undefined
  scope: Scope
  enter: (recognised: Recognised) => Promise<R>
}

function tryPassword<R>(
  world: World,
  login: AdministratorLogin,
  { account, scope, enter }: Knocking<R>,
): Promise<Tried<{ entered: R }>> {
  const { visit, password } = login
  const hash = account?.status === 'active' ? account.password_hash : null
  const counted = { ...passwordTries(login.signInId), scope }
  let readAt = 0
  return tryEvenly(world, counted, {
    within: withinNetwork('administrator', visit.network, scope),
    isToldByAnAct: true,
    beside: login.look(account ?? noAccount),
    async evaluate(allowed) {
      readAt = performance.now()
      const usable = allowed ? (hash ?? undefined) : undefined
      const from = { key: visit.network ?? 'unknown', known: scope !== 'strangers' }
      if (!(await world.hashing.matches(usable, password, from)) || !account) return undefined
      await upgradeHash(world, account, { password, from })
      return account
    },
    async follow(right, { left, justSpent }, forgive, seen: (Beginning & Look) | undefined) {
      const failures = counted.budget.tries - left - 1
      const sight = seen && { seen, readAt }
      return { entered: await enter({ account: right, failures, wasDelayed: justSpent, forgive, sight }) }
    },
  })
}

const noAccount = { company_id: nobody.companyId, id: nobody.accountId, kind: 'administrator' } as const

/**
 * The account through the global directory, and whether the browser is one of its own; asked for whatever was typed, so
 * that every ID costs one query and the same look-ups. During maintenance everybody but staff is halted here.
 */
async function accountBehind(
  world: World,
  { door, isAdministratorId, signInId, visit }: AdministratorLogin,
): Promise<{ account: AccountRow | undefined; isOwn: boolean }> {
  // What can be no ID is not sent along: PostgreSQL takes no NUL in a text.
  const typed = isAdministratorId ? signInId : ''
  const read = await readAccount(world, { typed, isStaff: door === 'staff', device: visit.device })
  if (door !== 'staff') haltIf(read?.closed ?? null)
  // A directory without such an ID answers a row of nulls.
  return { account: read?.id ? read : undefined, isOwn: read?.is_own === true }
}

interface AskedFor {
  typed: string
  isStaff: boolean
  device: Buffer | undefined
}

type AccountRead = AccountRow & { is_own: boolean; closed: ClosedIn }

// Who knocks in the same moment is looked up in the same question.
const readAccount = sharedQuestion<AskedFor, AccountRead | undefined>(
  async (world, asked) =>
    world.db.rows<AccountRead>(sql`
    select found.*, ${isOwnDevice(part`typed.device`, null)} as is_own, ${closedIn()} as closed
    from unnest(${asked.map(({ typed }) => typed)}::text[], ${asked.map(({ isStaff }) => isStaff)}::boolean[],
      ${asked.map(({ device }) => device ?? null)}::bytea[]) with ordinality typed(sign_in_id, is_staff, device, nth)
    left join identity_sign_in_id d on d.sign_in_id = typed.sign_in_id
    left join identity_account found on found.company_id = d.company_id and found.id = d.account_id
      and (found.company_id = ${operatorCompany}) = typed.is_staff
    cross join lateral (select coalesce(found.company_id, ${nobody.companyId}) as company_id,
      coalesce(found.id, ${nobody.accountId}) as id) a
    order by typed.nth`),
  mostAtGate,
)

function reasonOf(
  login: AdministratorLogin,
  account: AccountRow | undefined,
  tried: Tried<unknown>,
): InnerReason {
  if (tried.isSharedSpent) return 'network-slowed'
  if (!login.isAdministratorId) return 'wrong-door'
  if (!account) return 'no-such-id'
  if (account.status !== 'active') return 'not-active'
  if (!account.password_hash) return 'no-password-yet'
  return tried.allowed ? 'wrong-password' : 'tries-spent'
}
