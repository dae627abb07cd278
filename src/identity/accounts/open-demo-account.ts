import type { Act } from '#platform/act.ts'
import { isStaff, type Kind } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { legacyMark, policyMark } from '../policy/policies.ts'
import { rules } from '../rules.ts'

/** An account of the demonstration: its ID and password are printed at the start, so both are given. */
export interface DemoAccount {
  companyId: string
  kind: Exclude<Kind, 'traveller'>
  /** None: it is asked for at the first sign-in. */
  address?: string
  signInId: string
  passwordHash: string
}

/** Opens an account that can sign in at once. Throws unless the profile is a demonstration: nobody else gets a password he did not set. */
export async function openDemoAccount(act: Act, world: World, wish: DemoAccount): Promise<string> {
  if (!world.profile.demo) throw new Error('Accounts with a given password exist in demonstrations only.')
  const { companyId, kind, address, signInId, passwordHash } = wish
  const id = world.random.id()
  await act.run(sql`
    insert into identity_sign_in_id (sign_in_id, company_id, account_id) values (${signInId}, ${companyId}, ${id})`)
  await act.run(sql`
    insert into identity_account (company_id, id, kind, sign_in_id, address, password_hash, password_policy,
      password_set_at, language, created_at)
    values (${companyId}, ${id}, ${kind}, ${signInId}, ${address ?? null}, ${passwordHash},
      ${markOf(act, world, kind)}, ${act.now}, 'ja', ${act.now})`)
  act.note('account-opened', { subject: id, companyId, data: { kind, demo: true } })
  return id
}

/** What was set before the cut-over is an old password; whoever watches that day sees it live to its last one (S1-33). */
const markOf = (act: Act, { profile }: World, kind: Kind): string =>
  isStaff(kind) || rules(act.now, act.dates).newRules ? policyMark(profile.passwords.policy) : legacyMark
