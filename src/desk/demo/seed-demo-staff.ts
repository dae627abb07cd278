import { giveDemoApp, openDemoAccount } from '#identity/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { listStaff } from '../staff/list-staff.ts'
import { demoStaff } from './demo-staff.ts'

/** By which account each of them signs in, with his mail address. */
export async function demoLinks(db: Db): Promise<{ accountId: string; address: string }[]> {
  return (await listStaff(db)).flatMap(({ accountId, signInId }) => {
    const one = demoStaff.find(({ id }) => id === signInId)
    return one ? [{ accountId, address: one.address }] : []
  })
}

const isStaffed = async ({ db }: Pick<World, 'db'>) =>
  (await db.row(sql`select 1 from desk_staff limit 1`)) !== undefined

/** Gives a demonstration its staff when it has none. Two processes that start together do it once. */
export async function seedDemoStaff(world: World): Promise<void> {
  if (!world.profile.demo || (await isStaffed(world))) return
  const hashes = await Promise.all(demoStaff.map(({ password }) => world.hashing.hash(password)))
  await world.act({ by: 'system', name: 'demonstration' }, async (act) => {
    await act.run(sql`lock table desk_staff in share row exclusive mode`)
    if (await isStaffed({ db: act })) return
    for (const [n, { id: signInId, kind, name, address }] of demoStaff.entries()) {
      const account = { companyId: operatorCompany, kind, address, signInId, passwordHash: hashes[n] ?? '' }
      const accountId = await openDemoAccount(act, world, account)
      await giveDemoApp(act, world, { companyId: operatorCompany, accountId })
      await act.run(sql`
        insert into desk_staff (account_id, name_ja, name_en, created_at)
        values (${accountId}, ${name.ja}, ${name.en}, ${act.now})`)
    }
  })
}
