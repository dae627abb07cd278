import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const path = '/api/audit/verification'

describe('a verification asked for on the screen', () => {
  it('S1-21 is for the security office alone', async () => {
    expect((await (await signedInStaff(world, server, 'desk-agent')).post(path)).status).toBe(403)
    expect((await server.browser().post(path)).status).toBe(401)
  })

  it('seals what is there, says that the log is whole, and leaves a fact; a changed record is named', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    const whole = await auditor.post<{ records: number; flaw?: object }>(path)
    expect(whole.status).toBe(200)
    expect(whole.body.records).toBeGreaterThan(3)
    expect(whole.body.flaw).toBeUndefined()
    expect((await world.facts('log-verified')).at(-1)).toMatchObject({
      author: { kind: 'person' },
      data: { records: whole.body.records },
    })
    await world.db.run(sql`alter table platform_fact disable trigger all`)
    await world.db.run(sql`update platform_fact set name = 'signed-out' where seq = (
      select seq from platform_fact where name = 'signed-in' order by seq limit 1)`)
    await world.db.run(sql`alter table platform_fact enable trigger all`)
    const broken = await auditor.post<{ flaw?: { why: string; position: number } }>(path)
    expect(broken.body.flaw).toMatchObject({ why: 'changed', position: expect.any(Number) })
    expect((await world.facts('log-verified')).at(-1)?.data).toMatchObject({ flaw: { why: 'changed' } })
  })
})
