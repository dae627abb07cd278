import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { codeTo, newManager, newTraveller, wrongCode } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
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

async function begin(browser: Browser, door: 'member' | 'administrator') {
  const begun = await browser.post<{ id: string }>('/api/recovery', { door, language: 'ja' })
  return `/api/recovery/${begun.body.id}`
}

async function upToCode(browser: Browser, door: 'member' | 'administrator', id: string) {
  const path = await begin(browser, door)
  const answer = await browser.post(`${path}/identify`, { id })
  return { path, answer }
}

describe('resetting a forgotten password', () => {
  it('goes by code to a new password, for a manager and for a member', async () => {
    const manager = await newManager(world)
    const member = await newTraveller(world)
    const people = [
      {
        door: 'administrator',
        id: manager.signInId.toLowerCase(),
        address: manager.address,
        old: manager.password,
      },
      { door: 'member', id: member.number, address: member.address, old: member.password },
    ] as const
    for (const { door, id, address, old } of people) {
      const browser = server.browser()
      const { path } = await upToCode(browser, door, id)
      const code = await codeTo(world, address)
      expect((await browser.post(`${path}/code`, { code: wrongCode(code) })).status).toBe(422)
      expect((await browser.post(`${path}/new-password`, { password: 'TsubakiKumo' })).status).toBe(409)
      expect((await browser.post(`${path}/code`, { code })).body).toMatchObject({ step: 'new-password' })
      expect((await browser.post(`${path}/new-password`, { password: old })).body).toMatchObject({
        refusal: 'password-same',
      })
      expect((await browser.post(`${path}/new-password`, { password: 'TsubakiKumo' })).body).toMatchObject({
        step: 'done',
      })
      expect((await world.mailTo(address)).some((mail) => mail.subject.includes('パスワード変更'))).toBe(true)
    }
  })

  it('answers an invented ID as it answers a real one', async () => {
    const manager = await newManager(world)
    const real = await upToCode(server.browser(), 'administrator', manager.signInId)
    const invented = await upToCode(server.browser(), 'administrator', 'QQ7QQ8QQ9')
    const shown = ({ answer }: typeof real) => ({ ...answer.body, id: '', expiresAt: '' })
    expect(invented.answer.status).toBe(real.answer.status)
    expect(shown(invented)).toEqual(shown(real))
    expect(shown(real)).toMatchObject({ step: 'code', resendsLeft: 2 })
  })

  it('another browser finds nothing, and three mails in ten minutes are the most', async () => {
    const manager = await newManager(world)
    const { path } = await upToCode(server.browser(), 'administrator', manager.signInId)
    expect((await server.browser().post(`${path}/code`, { code: '000000' })).status).toBe(404)
    for (let n = 0; n < 4; n++) await upToCode(server.browser(), 'administrator', manager.signInId)
    expect(await world.mailTo(manager.address)).toHaveLength(3)
  })
})
