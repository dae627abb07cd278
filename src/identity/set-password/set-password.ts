import type { Act } from '#platform/act.ts'
import type { Client } from '#platform/http/route.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { deviceFamily } from '../device-family.ts'
import type { Weakness } from '../policy/weakness-of.ts'
import { storePassword } from '../store-password.ts'
import type { AccountRow } from '../tables.ts'
import { tellPasswordChanged } from './tell-password-changed.ts'
import { type UsableLink, usableLink } from './usable-link.ts'
import { weaknessFor } from './weakness-for.ts'

/** A password and the token that allows to set it. */
export interface FirstPassword {
  token: string
  password: string
  client: Client
}

/** Whether a link could be used now. Asking uses nothing up. */
export async function checkLink(world: World, token: string): Promise<Outcome<'link-not-usable'>> {
  return (await usableLink(world.db, token)) ? done : refused('link-not-usable')
}

/**
 * The person behind a set-password link chooses his password (S1-59, S1-64). The link works once, however many use it
 * at the same moment; a weak password does not use it up. Company, account and address are those stored with the link.
 */
export async function setPassword(
  world: World,
  wish: FirstPassword,
): Promise<Outcome<'link-not-usable' | Weakness>> {
  const link = await usableLink(world.db, wish.token)
  if (!link) return refused('link-not-usable')
  const weakness = weaknessFor(world, link, wish.password)
  if (weakness) return refused(weakness)

  const hash = await world.hashing.hash(wish.password, { key: wish.client.network ?? 'unknown' })
  const ref = { companyId: link.company_id, accountId: link.account_id }
  return world.act({ by: 'journey', id: link.id, ...ref }, async (act) => {
    const account = await holdForChange(act, ref)
    const isOurs = account !== undefined && (await spendLink(act, link, account))
    if (!isOurs || (await storePassword(act, world, { account, hash })) === undefined) {
      act.note('set-password-refused', { data: { link: link.id } })
      return refused('link-not-usable')
    }
    act.note('password-set', { data: { by: 'link', link: link.id } })
    await tellPasswordChanged(act, world, account, deviceFamily(wish.client.userAgent))
    return done
  })
}

async function spendLink(act: Act, link: UsableLink, account: AccountRow): Promise<boolean> {
  const spent = await act.run(sql`
    update identity_link set used_at = ${act.now}
    where company_id = ${link.company_id} and id = ${link.id} and used_at is null and replaced_at is null
      and expires_at > ${act.now} and address_version = ${account.address_version}
      and security_version = ${account.security_version} and ${account.status === 'active'}`)
  return spent === 1
}
