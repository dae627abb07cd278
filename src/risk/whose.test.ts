import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { whose } from './whose.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('is the same key in the program and in the database, whatever the two ids', () =>
  fc.assert(
    fc.asyncProperty(fc.uuid(), fc.uuid(), async (companyId, accountId) => {
      const row = await world.db.row<{ same: boolean }>(
        sql`select ${whose({ companyId, accountId })} = risk_whose(${companyId}, ${accountId}) as same`,
      )
      expect(row).toEqual({ same: true })
    }),
  ))
