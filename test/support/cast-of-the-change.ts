import { sql } from '#platform/sql.ts'
import type { Company } from '../journeys/moves/company.ts'
import { foundCompany } from '../journeys/moves/company.ts'
import { type Manager, newManager, newTraveller, type Traveller } from './gate.ts'
import type { TestWorld } from './world.ts'

/** A company under the rules of the document; only making accounts with a password at once is the demonstration's. */
export function companyOfOld(world: TestWorld, language: 'ja' | 'en' = 'ja'): Promise<Company> {
  const profile = { ...world.profile, demo: true }
  return foundCompany({ world: { ...world, profile } }, language)
}

/** Everybody whom the change could keep out, by the reason of the rehearsal; all of one company but the travellers. */
export async function castOfTheChange(world: TestWorld) {
  const companyId = world.random.id()
  const manager = (wish: Parameters<typeof newManager>[1] = {}) =>
    newManager(world, { companyId, kind: 'ticketing-manager', ...wish })
  const without = async (column: 'address' | 'password', who: Manager) => {
    if (column === 'address')
      await world.db.run(sql`update identity_account set address = null where id = ${who.accountId}`)
    else
      await world.db.run(sql`
        update identity_account set password_hash = null, password_policy = null, password_set_at = null
        where id = ${who.accountId}`)
    return who
  }
  const [twin, sharing] = [await manager(), await manager()]
  await world.db.run(sql`
    update identity_account set address = ${`soumu+ken@${companyId}.example`} where id = ${twin.accountId}`)
  await world.db.run(sql`
    update identity_account set address = ${`Soumu@${companyId}.example`} where id = ${sharing.accountId}`)
  const lone = await without('address', await manager())
  return {
    companyId,
    managers: {
      fine: await manager(),
      'no-address': await without('address', await manager()),
      'no-address of an administrator': await without('address', await manager({ kind: 'administrator' })),
      'no-password': await without('password', await manager()),
      'neither address nor password': await without('password', lone),
      'old-password': await manager({ password: 'old', policy: 'legacy' }),
      'shared-address': sharing,
      'shared-address of the other': twin,
    },
    travellers: {
      fine: await newTraveller(world),
      'temporary-card': await newTraveller(world, { status: 'temporary' }),
      'not-registered': await memberLess(world, await newTraveller(world), 'row'),
      'no-address': await memberLess(world, await newTraveller(world), 'address'),
      'no-password': await memberLess(world, await newTraveller(world), 'password'),
    },
  }
}

async function memberLess(world: TestWorld, traveller: Traveller, what: 'row' | 'address' | 'password') {
  const { number } = traveller
  if (what === 'row') await world.db.run(sql`delete from membership_member where number = ${number}`)
  if (what === 'address')
    await world.db.run(sql`update membership_member set address = null where number = ${number}`)
  if (what === 'password')
    await world.db.run(sql`
      update membership_member set password_hash = null, password_set_at = null where number = ${number}`)
  return traveller
}
