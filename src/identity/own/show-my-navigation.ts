import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { MyNavigation } from './contract.ts'
import { ownAccount } from './own-account.ts'

/** What a person sees of himself under マイナビゲーション; of a traveller the portal has neither address nor password. */
export async function showMyNavigation(world: World, session: Session): Promise<MyNavigation> {
  const account = await ownAccount(world.db, session)
  if (account.kind === 'traveller') {
    const { memberSite, memberOffice } = world.profile.operator
    return { language: account.language, memberSite, memberOffice }
  }
  const pendingAddress = await pendingFor(world, session)
  return {
    language: account.language,
    loginNotice: account.login_notice,
    ...(account.address && { address: account.address }),
    ...(pendingAddress && { pendingAddress }),
    ...(account.password_set_at && { passwordSetAt: account.password_set_at.toISOString() }),
  }
}

async function pendingFor(world: World, session: Session): Promise<string | undefined> {
  const pending = await world.db.row<{ address: string }>(sql`
    select c.address from identity_address_change c, (select platform_now() as now offset 0) clock
    where c.company_id = ${session.companyId} and c.account_id = ${session.accountId} and c.session_id = ${session.id}
      and c.confirmed_at is null and c.replaced_at is null and c.expires_at > clock.now`)
  return pending?.address
}
