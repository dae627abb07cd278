import { afterAll, beforeAll, expect, it } from 'vitest'
import { obeyHere } from '../../../test/support/command.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { browserOf } from '../../../test/support/session-of.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { registeredDevice } from '../../../test/support/staff-device.ts'
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

const devices = (...words: string[]) => obeyHere(['devices', ...words], environmentOf(world))

it('S2-41 sekisho devices lists, lets in and withdraws company devices, each once and on record', async () => {
  expect(await devices('list')).toMatchObject({ code: 0, out: 'No device is registered yet.\n' })
  const officer = await browserOf(server, await staffSession(world, 'security-officer'))
  const { id } = await registeredDevice(world, officer)
  expect((await devices('list')).out).toMatch(new RegExp(`^${id} {2}waiting {2}.+KZ-0731\n$`))

  expect(await devices('approve')).toMatchObject({ code: 1, err: expect.stringContaining('--id') })
  expect(await devices('approve', '--id', world.random.id())).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('There is no such device') },
  })
  expect(await devices('approve', '--id', id)).toMatchObject({ code: 0, out: `${id} is let in.\n` })
  expect(await devices('approve', '--id', id)).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('does not wait any more') },
  })
  expect((await devices('list')).out).not.toContain('waiting')

  expect(await devices('withdraw', '--id', id)).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('--why') },
  })
  const why = ['--why', '電車に置き忘れた'] as const
  expect(await devices('withdraw', '--id', id, ...why)).toMatchObject({
    code: 0,
    out: `${id} is withdrawn.\n`,
  })
  expect(await devices('withdraw', '--id', id, ...why)).toMatchObject({ code: 1 })
  expect((await devices('list')).out).toContain(`${id}  withdrawn`)
  const names = (await world.facts()).map(({ name }) => name).filter((name) => name.includes('device'))
  expect(names.filter((name) => /approved|let-in|withdrawn/.test(name))).toHaveLength(2)
})
