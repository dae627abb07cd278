import { afterAll, beforeAll, expect, it } from 'vitest'
import { newManager } from '../support/gate.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { knock, signedInOver } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

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

const language = async (accountId: string) =>
  (await world.pool.query('select language from identity_account where id = $1', [accountId])).rows[0]
    ?.language
const countOf = async (table: string) =>
  (await world.pool.query(`select count(*) as n from ${table}`)).rows[0]?.n

it('where no fact can be written any more, nothing is done: no change, no sign-in, and all of it again once there is room', async () => {
  const kaori = await newManager(world)
  const credentials = { id: kaori.signInId, password: kaori.password, address: kaori.address }
  const browser = await signedInOver(world, server, credentials)
  const before = await language(kaori.accountId)
  const other = before === 'ja' ? 'en' : 'ja'
  const choose = () => browser.put('/api/my-navigation/language', { language: other })

  // The very fault PostgreSQL raises when the disk is full (53100).
  await world.pool.query(`
    create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: no space left on device' using errcode = '53100'; end $$;
    create trigger no_room before insert on platform_fact for each statement execute function no_room()`)
  const [facts, sessions] = [await countOf('platform_fact'), await countOf('identity_session')]
  expect((await choose()).status).toBe(500)
  expect(await language(kaori.accountId)).toBe(before)
  const asked = await knock(server.browser(), credentials)
  expect(asked.status).toBe(500)
  expect([await countOf('platform_fact'), await countOf('identity_session')]).toEqual([facts, sessions])

  await world.pool.query('drop trigger no_room on platform_fact')
  expect((await choose()).status).toBeLessThan(300)
  expect(await language(kaori.accountId)).toBe(other)
  expect((await world.facts()).length).toBeGreaterThan(Number(facts))
})

it('a database that is lost before the commit leaves neither the act nor its fact', async () => {
  const kaori = await newManager(world)
  const before = await language(kaori.accountId)
  const lost = world.act({ by: 'system', name: 'night watch' }, async (act) => {
    await act.run({
      ...{ name: '', text: 'update identity_account set language = $2 where id = $1' },
      values: [kaori.accountId, before === 'ja' ? 'en' : 'ja'],
    })
    act.note('language-turned', { subject: kaori.accountId })
    const own = await act.row<{ pid: number }>({
      name: '',
      text: 'select pg_backend_pid() as pid',
      values: [],
    })
    await world.pool.query('select pg_terminate_backend($1)', [own?.pid])
  })
  await expect(lost).rejects.toThrow()
  expect(await language(kaori.accountId)).toBe(before)
  expect(await world.facts('language-turned')).toEqual([])
})
