import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeTo } from '../../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Receivers } from '../contract.ts'

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

type Officer = Awaited<ReturnType<typeof signedInStaff>>
const hook = {
  ...{
    name: 'siem',
    way: 'webhook',
    audience: 'https://siem.kumo.example/',
    url: 'https://siem.kumo.example/in',
  },
  events: ['session-revoked'],
}

/** Does it with the code that is asked for; the first answer, and the one after the code. */
async function proved(officer: Officer, path: string, body: object = {}) {
  const asked = await officer.post<{ detail?: { stepUp?: { id: string } } }>(path, body)
  const id = asked.body.detail?.stepUp?.id ?? ''
  await officer.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, officer.address) })
  const done = await officer.post<{ id: string; secret?: string }>(path, body, { 'step-up': id })
  return { asked, done }
}

describe('receivers at the security office', () => {
  it('are registered with a code, their secret shown once, then stopped with one, and told again', async () => {
    const officer = await signedInStaff(world, server, 'security-officer')
    const standing = async () => (await officer.get<Receivers>('/api/watch/receivers')).body.receivers[0]
    const { asked, done } = await proved(officer, '/api/watch/receivers', hook)
    expect(asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    expect(done).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[\w-]{43}$/) } })
    const { secret = '', id } = done.body
    expect(JSON.stringify(await standing())).not.toContain(secret)
    expect((await world.facts('receiver-registered')).at(-1)).toMatchObject({
      data: { name: 'siem' },
    })
    expect(JSON.stringify(await world.facts('receiver-registered'))).not.toContain(secret)

    const path = `/api/watch/receivers/${id}`
    const stopped = await proved(officer, `${path}/stop`)
    expect(stopped.asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    expect(stopped.done.status).toBe(204)
    expect(await standing()).toMatchObject({ state: 'stopped' })
    expect((await officer.delete(`${path}/stop`)).status).toBe(204)
    expect((await officer.delete(`${path}/stop`)).status).toBe(404)
    expect(await standing()).toMatchObject({ state: 'running' })
    const since = (await world.clock.now()).toISOString()
    expect(await officer.post(`${path}/replay`, { since })).toMatchObject({
      status: 200,
      body: { signals: 0 },
    })
  })

  it('are no business of an auditor, who sees them, nor of the desk, and a name is given once', async () => {
    const [auditor, desk] = [
      await signedInStaff(world, server, 'auditor'),
      await signedInStaff(world, server, 'desk-agent'),
    ]
    const path = '/api/watch/receivers'
    expect((await auditor.get(path)).status).toBe(200)
    expect((await desk.get(path)).status).toBe(403)
    for (const stranger of [auditor, desk]) expect((await stranger.post(path, hook)).status).toBe(403)
    const officer = await signedInStaff(world, server, 'ciso')
    expect((await proved(officer, path, hook)).done).toMatchObject({
      ...{ status: 409, body: { refusal: 'receiver-taken' } },
    })
    const inside = { ...hook, name: 'other', url: 'https://user:word@kumo.example/' }
    expect(await officer.post(path, inside)).toMatchObject({ status: 422 })
  })
})
