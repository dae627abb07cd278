import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallExport, writeExport } from '../../../test/support/export.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Imports } from '../contract.ts'
import { importExport } from '../public.ts'

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

it('the desk sees what became of each import and gets the faults of the newest; nobody else does', async () => {
  const agent = await signedInStaff(world, server)
  expect((await agent.get<Imports>('/api/desk/imports')).body).toEqual({ imports: [] })
  const lines = smallExport()
  await importExport(world, world.pool, { paths: [writeExport(lines)] })
  lines.people.push({ ...lines.people[0], id: '123456789', pc_address: '' })
  await importExport(world, world.pool, { paths: [writeExport(lines)], isDryRun: true })

  const listed = await agent.get<Imports>('/api/desk/imports')
  expect(listed.body.imports).toMatchObject([
    { state: 'refused', isDryRun: true, lines: 10, faults: 1, counts: {}, hasFaultFile: true },
    { state: 'applied', isDryRun: false, lines: 9, faults: 0, counts: { accounts: 4 }, hasFaultFile: false },
  ])
  const file = await agent.get<string>('/api/desk/imports/faults.csv')
  expect(file.status).toBe(200)
  expect(file.body).toContain('people,6,id,digits-only-id,')

  const clerk = await signedInStaff(world, server, 'member-office')
  for (const path of ['/api/desk/imports', '/api/desk/imports/faults.csv']) {
    expect((await clerk.get(path)).status).toBe(403)
    expect((await server.browser().get(path)).status).toBe(401)
  }
})

it('an import that is being read shows how far it has come, counted from its files', async () => {
  const agent = await signedInStaff(world, server)
  await world.pool.query(`
    insert into cutover_import (id, state, is_dry_run, fingerprint, leave_out, created_at, moved_at)
    values (gen_random_uuid(), 'reading', false, sha256('x'), '{}', platform_now(), platform_now())`)
  await world.pool.query(`
    insert into cutover_staged_file (kind, bytes, lines, read, faults, forms, is_whole)
    values ('members', 0, 0, 4000, 1, '{}', false), ('people', 0, 0, 2000, 2, '{}', false)`)
  const [open] = (await agent.get<Imports>('/api/desk/imports')).body.imports
  expect(open).toMatchObject({ state: 'reading', lines: 6000, faults: 3 })
  expect(open?.endedAt).toBeUndefined()
})
