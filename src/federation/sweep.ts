import { accountsOf } from '#identity/public.ts'
import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const day = 86_400_000

/** Deletes arrivals and used-up hand-overs a day after their end, and the links of those who have left their company. */
export async function sweep(world: World): Promise<void> {
  const now = await world.clock.now()
  const yesterday = new Date(now.getTime() - day)
  await clear(
    world,
    sql`
    delete from federation_arrival where id in (
      select id from federation_arrival where expires_at < ${yesterday} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from federation_assertion where (agency_id, jti_hash) in (
      select agency_id, jti_hash from federation_assertion where keep_until < ${yesterday} limit ${portion})`,
  )
  await unlinkThoseWhoLeft(world)
}

async function unlinkThoseWhoLeft(world: World): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const companies = await world.db.rows<{ id: string }>(sql`
      select distinct company_id as id from federation_link where company_id > ${after} order by company_id limit 100`)
    for (const { id } of companies) await unlinkOf(world, id)
    const last = companies.at(-1)
    if (!last) return
    after = last.id
  }
}

async function unlinkOf(world: World, companyId: string): Promise<void> {
  const links = await world.db.rows<{ account_id: string }>(sql`
    select distinct account_id from federation_link where company_id = ${companyId}`)
  const accounts = links.map((link) => link.account_id)
  const closed = (await accountsOf(world.db, companyId, accounts)).flatMap((account) =>
    account.status === 'closed' ? [account.accountId] : [],
  )
  if (closed.length === 0) return
  await world.db.run(sql`
    delete from federation_link where company_id = ${companyId} and account_id = any(${closed}::uuid[])`)
}
