import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { sendMail } from './public.ts'

describe('the figures of mail', () => {
  let refusing: SMTPServer
  let world: TestWorld
  let server: TestServer

  beforeAll(async () => {
    refusing = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: (_address, _session, taken) =>
        taken(Object.assign(new Error('no such user'), { responseCode: 550 })),
    })
    refusing.listen(0, '127.0.0.1')
    await once(refusing.server, 'listening')
    // Listening over TCP, it has an address of this shape.
    const { port } = refusing.server.address() as AddressInfo
    world = await newWorld({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
    server = await newServer(world)
  })
  afterAll(async () => {
    await server.close()
    await world.close()
    refusing.close()
  })

  const figures = async () => (await fetch(`${server.url}/metrics`)).text()

  it('show the operator how many mails wait and how many were given up', async () => {
    expect(await figures()).toMatch(/^sekisho_dead_mails 0$/m)
    await world.act({ by: 'operator', name: 'desk' }, (act) =>
      sendMail(act, world, {
        template: 'password-changed',
        to: 'hana@aoba.example',
        language: 'ja',
        values: { at: act.now, deviceFamily: 'Chrome / Windows', kind: 'administrator' },
      }),
    )
    await world.jobsDone()
    // The server's own worker may have it in hand.
    await expect.poll(figures, { timeout: 60_000 }).toMatch(/^sekisho_dead_mails 1$/m)
    const after = await figures()
    expect(after).toMatch(/^sekisho_waiting_mails 0$/m)
    expect(after).not.toContain('hana')
  })
})
