import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CompaniesWish, listCompanies } from '../../src/organisation/contracts/list-companies.ts'
import { sql } from '../../src/platform/sql.ts'
import { explained } from '../support/plans.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const many = 10_000
const today = '2025-12-01'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  // Ten of them were made at the same instant: an instant alone is no place in a list.
  await world.db.run(sql`
    insert into organisation_company (id, name, contract_number, contract_from, contract_until, created_at)
    select gen_random_uuid(), '潮騒商事 ' || n, case when n % 4 > 0 then 'KZ-' || n end,
      case when n % 4 > 0 then date '2024-04-01' end, case when n % 4 = 1 then date '2025-03-31' end,
      timestamptz '2025-11-01' + n / 10 * interval '1 second'
    from generate_series(1, ${many}::int) n`)
  await world.pool.query('vacuum analyze')
})
afterAll(() => world.close())

/** Everything the desk sees, page after page. */
async function walked(wish: Partial<CompaniesWish>) {
  const found = []
  let after: string | undefined
  do {
    const page = await listCompanies(world.db, { today, ...wish, after })
    found.push(...page.companies)
    after = page.next
  } while (after)
  return found
}

const planOf = async (wish: Partial<CompaniesWish>) => {
  const { db, plans } = explained(world)
  await listCompanies(db, { today, ...wish })
  return plans.join('\n')
}

it.each([
  ['all', {}, many],
  ['those whose contract runs', { only: 'current' }, many / 2],
  ['those whose contract has ended', { only: 'ended' }, many / 4],
  ['those without one', { only: 'no-contract' }, many / 4],
  ['those of a name', { words: '騒商事 77' }, 111],
] as const)('among ten thousand companies %s come, each once', async (_which, wish, count) => {
  const all = await walked(wish)
  expect(all).toHaveLength(count)
  expect(new Set(all.map(({ id }) => id)).size).toBe(count)
})

it('one is found by its contract’s number, and those without an administrator', async () => {
  expect(await walked({ words: 'kz-4243' })).toMatchObject([{ name: '潮騒商事 4243' }])
  const { companies } = await listCompanies(world.db, { today, only: 'no-administrator' })
  expect(companies).toHaveLength(50)
})

it('a page in the middle is found by its place, whatever is asked for', async () => {
  const { next } = await listCompanies(world.db, { today })
  for (const wish of [
    { after: next },
    { after: next, only: 'current' },
    { after: next, words: '7' },
  ] as const) {
    const plan = await planOf(wish)
    expect(plan).toMatch(/Index Scan.* using organisation_company_in_order/)
    expect(plan).toMatch(/Index Cond: \(ROW\(/)
    expect(plan).not.toMatch(/Sort|Seq Scan on organisation_company/)
  }
})
