import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Timeline } from '#identity/contract.ts'
import { endSessionsOfId } from '#identity/public.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { newManager, newTraveller } from '../../../test/support/gate.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

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

/** The command as the operator types it, over the same database as the server. */
const end = (id: string) => obeyHere(['sessions', 'end', '--id', id], environmentOf(world))
const isIn = async (browser: Browser) => (await browser.get('/api/session')).status === 200

it('ASVS-7.4.5 the operator ends every session of one person, then of everybody, at once on a server that runs', async () => {
  const [kaori, ren] = [await newManager(world), await newManager(world)]
  const hanako = await newTraveller(world)
  const as = ({ signInId: id, password, address }: typeof kaori) =>
    signedInOver(world, server, { id, password, address })
  const hers = [await as(kaori), await as(kaori)]
  const his = await as(ren)
  const member = { id: hanako.number, password: hanako.password, address: hanako.address }
  const travels = await signedInOver(world, server, member)

  expect(await end(kaori.signInId.toLowerCase())).toMatchObject({
    code: 0,
    out: 'Sessions that have ended: 2\n',
  })
  for (const browser of hers) expect(await isIn(browser)).toBe(false)
  for (const browser of [his, travels]) expect(await isIn(browser)).toBe(true)
  const said = (id: string) =>
    world.act({ by: 'operator', name: 'command line' }, (act) => endSessionsOfId(act, id))
  expect([await said(kaori.signInId), await said(hanako.number)]).toEqual([0, 1])
  expect(await isIn(travels)).toBe(false)

  expect(await end('KAZE00000')).toEqual({
    code: 1,
    out: '',
    err: 'Nobody signs in with the ID or number "KAZE00000".\n',
  })

  const again = await as(kaori)
  const { entries } = (await again.get<Timeline>('/api/my-navigation/timeline')).body
  expect(entries.find(({ what }) => what === 'sessions-ended-by-operator')).toMatchObject({ by: 'operator' })
  expect(await end('everybody')).toMatchObject({ code: 0, out: 'Sessions that have ended: 2\n' })
  for (const browser of [again, his]) expect(await isIn(browser)).toBe(false)
  expect((await world.facts('all-sessions-ended')).map(({ data }) => data)).toEqual([{ ended: 2 }])
}, 120_000)
