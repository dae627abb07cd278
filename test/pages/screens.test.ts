import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { newServer, type TestServer } from '../support/server.ts'
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

const source = filesOf('web/gate/screens.tsx')[0]?.text ?? ''
const table = source.slice(source.indexOf('export const screens'))
const names = [...table.matchAll(/^ {2}'?([a-z-]+)'?: \w/gm)].map((match) => match[1] ?? '')

describe('the screens of the gate', () => {
  it('are served as found when their address is opened, in both languages', async () => {
    expect(names.length).toBeGreaterThan(8)
    for (const path of names.flatMap((name) => [`/${name}`, `/en/${name}/there`]))
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200])
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
  })
})
