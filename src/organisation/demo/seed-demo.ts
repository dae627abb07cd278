import type { Author } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type DemoCompany, enterCompany, enterMember } from './demo-company.ts'
import { demoPassword } from './demo-ids.ts'
import { cast, crowd } from './demo-names.ts'

const seeder: Author = { by: 'system', name: 'demonstration' }

/**
 * Fills an empty database with two companies to try everything with; does nothing when any company is there, or when
 * the profile is no demonstration. Two processes that start together fill it once. Answers whether it did.
 */
export async function seedDemo(world: World): Promise<boolean> {
  if (!world.profile.demo || (await hasCompanies(world.db))) return false
  const companies = [await seiran(world), await tsubakuro(world)]
  const stranger = await world.hashing.hash(demoPassword('4081233'))
  return world.act(seeder, async (act) => {
    await act.run(sql`lock table organisation_company in share row exclusive mode`)
    if (await hasCompanies(act)) return false
    for (const company of companies) await enterCompany(act, world, company)
    await enterMember(act, world, { memberNumber: '4081233', passwordHash: stranger })
    return true
  })
}

/** Whether any company is there. */
export const hasCompanies = async (db: Db): Promise<boolean> =>
  (await db.row(sql`select 1 from organisation_company limit 1`)) !== undefined

async function seiran(world: World): Promise<DemoCompany> {
  const hash = (id: Parameters<typeof demoPassword>[0]) => world.hashing.hash(demoPassword(id))
  const many = crowd(58).map((names, n) => ({ names, memberNumber: String(310_000_019 + n * 7_919) }))
  return {
    name: '株式会社青嵐商事',
    departments: [
      { code: 'GA1', name: '総務部' },
      { code: 'HQ1', name: '本社営業部' },
      { code: 'OSK', name: '大阪支店' },
      { code: 'FUK', name: '福岡営業所' },
      { code: 'RD1', name: '研究開発本部 次世代モビリティ企画推進室' },
    ],
    staff: [
      {
        ...{ kind: 'administrator', names: cast.aoi, address: 'aoi@seiran.example' },
        ...{ signInId: 'KZBADMIN1', passwordHash: await hash('KZBADMIN1') },
      },
      {
        ...{ kind: 'ticketing-manager', names: cast.ren, address: 'ren@seiran.example' },
        ...{ signInId: 'KZBTICKT1', passwordHash: await hash('KZBTICKT1') },
      },
      {
        ...{ kind: 'ticketing-manager', names: cast.kaede },
        ...{ signInId: 'KZBTICKT2', passwordHash: await hash('KZBTICKT2') },
      },
    ],
    selfRegistration: { corporateId: 'SEYRAN22', passwordHash: await hash('SEYRAN22') },
    travellers: [
      { names: cast.hanako, memberNumber: '408122651', passwordHash: await hash('408122651') },
      { names: cast.itsuki, memberNumber: '4081226', passwordHash: await hash('4081226') },
      { names: cast.mio, memberNumber: '4081258', passwordHash: await hash('4081258'), card: 'temporary' },
      { names: cast.alexandra, memberNumber: '310900011' },
      { names: cast.sayuri, memberNumber: '3109002' },
      ...many,
    ],
  }
}

async function tsubakuro(world: World): Promise<DemoCompany> {
  return {
    name: '有限会社つばくろ設計',
    departments: [{ code: 'DSN', name: '設計室' }],
    staff: [
      {
        ...{ kind: 'administrator', names: cast.nao, address: 'nao@tsubakuro.example' },
        ...{ signInId: 'KZBADMIN2', passwordHash: await world.hashing.hash(demoPassword('KZBADMIN2')) },
      },
    ],
    travellers: [{ names: cast.itsuki, memberNumber: '4081226' }],
  }
}
