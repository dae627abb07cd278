import { type CheckedMember, checkMember } from '#membership/public.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { tryWithin } from '#platform/tries/within.ts'
import type { World } from '#platform/world.ts'
import { networkTries } from '../password-tries.ts'
import { claimedId } from '../sign-in/claimed-id.ts'
import { sideOf } from './side-of.ts'

/** The browser that says it is a member. */
interface Visitor {
  device: Buffer | undefined
  network: string | undefined
}

/**
 * Whether a typed number and password are a member's, for who has no account here yet. The tries are those of the
 * sign-in, by number, side and network: there is no second budget to guess in (O2).
 */
export async function proveMember(
  world: World,
  { device, network }: Visitor,
  typed: { id: string; password: string },
): Promise<Outcome<'not-recognised' | 'temporary-card', CheckedMember>> {
  const claimed = claimedId(typed.id.normalize('NFKC'))
  const number = claimed.text
  const memberNumber = claimed.door === 'member' ? number : undefined
  const scope = await sideOf(
    world.db,
    { accounts: await accountsWith(world, memberNumber), memberNumber },
    device,
  )
  const from = { key: network ?? 'unknown', known: scope !== 'strangers' }
  return tryWithin(world, scope === 'strangers' ? [networkTries('member', network)] : [], {
    async look(allowed): Promise<Outcome<'not-recognised' | 'temporary-card', CheckedMember>> {
      if (allowed) return checkMember(world, { number, password: typed.password, scope, from })
      await world.hashing.matches(undefined, typed.password, from)
      return refused('not-recognised')
    },
    // A temporary card is told only to whoever knew its password.
    isRight: (seen) => seen.ok || seen.refusal === 'temporary-card',
  })
}

/** His accounts in other companies: a device that has used one of them is his own. */
async function accountsWith(world: World, memberNumber = '') {
  const rows = await world.db.rows<{ company_id: string; id: string }>(sql`
    select company_id, id from identity_account
    where member_number = ${memberNumber} and status = 'active' order by id limit 50`)
  return rows.map((row) => ({ companyId: row.company_id, accountId: row.id }))
}
