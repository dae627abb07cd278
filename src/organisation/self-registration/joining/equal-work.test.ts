import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sql } from '#platform/sql.ts'
import { companyPassword, newApplicant, openToAll } from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { changeSelfRegistration } from '../settings/change-self-registration.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

/** The questions one refused try asks the database, in their order, its hashes, and the locks it leaves to be told. */
async function workOf(corporateId: string, password = 'not-this-one-7') {
  const applicant = newApplicant(world)
  const before = await toTell()
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const hashed = vi.spyOn(world.hashing, 'matches')
  const refusal = await applicant.begin(corporateId, password)
  const queries = asked.mock.calls.map(([query]) => textOf(query)).filter((text) => !/\bjobs\./.test(text))
  const hashes = hashed.mock.calls.length
  asked.mockRestore()
  hashed.mockRestore()
  return { refusal, queries, hashes, told: (await toTell()) - before }
}

const textOf = (query: unknown) =>
  typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)

async function toTell(): Promise<number> {
  const row = await world.db.row<{ count: number }>(sql`
    select count(*)::int as count from jobs.job where name = 'organisation.tell-lock'`)
  return row?.count ?? 0
}

it('attack-08 does the same work for invented, known, closed and impossible corporate IDs, up to the lock and behind it', async () => {
  const [known, closed] = [await openToAll(world, 'suzume'), await openToAll(world, 'hato')]
  await changeSelfRegistration(closed.asking, { isOpen: false, mustAgree: false })
  for (let n = 1; n <= 6; n++) {
    const invented = await workOf('QQQQ2222')
    expect(invented).toMatchObject({
      hashes: 1,
      refusal: n < 5 ? 'self-registration-not-recognised' : 'self-registration-locked',
      told: n === 5 ? 1 : 0,
    })
    expect(await workOf(known.corporateId)).toEqual(invented)
    expect(await workOf(closed.corporateId, companyPassword)).toEqual(invented)
    expect(await workOf('no corporate ID at all')).toEqual(invented)
  }
})
