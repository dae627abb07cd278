import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemoStaff } from '#desk/public.ts'
import { seedDemo } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoAgency } from './seed-demo-agency.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-11-01T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

it('the demonstration has one agency, trusted by its first company, with two people linked, however many start it', async () => {
  await seedDemo(world)
  await seedDemoStaff(world)
  await Promise.all([seedDemoAgency(world), seedDemoAgency(world)])
  await seedDemoAgency(world)
  const keysOfKumo = [
    { kid: 'kumo-2', state: 'waiting', addedBy: 'KZBDESK02', isOwn: false },
    { kid: 'kumo-1', state: 'valid' },
  ]
  const agent = await signedInStaff(world, server)
  expect((await agent.get('/api/desk/agencies')).body).toMatchObject({
    agencies: [{ handle: 'kumo-travel', companies: 1, keys: keysOfKumo }],
  })
  const linked = await world.db.rows(sql`
    select agency_person_id from federation_link order by agency_person_id`)
  expect(linked).toEqual([{ agency_person_id: 'K-10442' }, { agency_person_id: 'K-10443' }])
})

it('no other profile has it', async () => {
  const other = await newWorld({ house: true })
  await seedDemoAgency(other)
  expect(await other.db.rows(sql`select 1 from federation_agency`)).toEqual([])
  await other.close()
})
