import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany } from '../../../test/support/company.ts'
import { newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { holdDates, keepDate } from '../../platform/dates/keep-date.ts'
import type { Manual } from './contract.ts'

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

const readAt = async (at: string) => {
  await world.moveTo(`${at}+09:00`)
  return world.still(() => server.browser().get<Manual>('/api/manual'))
}
const ids = (items: Manual['before']) => items.map(({ id }) => id)

describe('the manual', () => {
  it('S1-10 is not there in the last second of 18 November 2025, and is in the first of the 19th', async () => {
    const early = await readAt('2025-11-18T23:59:59')
    expect(early).toMatchObject({
      status: 404,
      body: { refusal: 'manual-not-published', detail: { from: '2025-11-18T15:00:00.000Z' } },
    })
    expect(JSON.stringify(early.body)).not.toContain('会員パスワード')
    expect(await readAt('2025-11-19T00:00:00')).toMatchObject({ status: 200 })
  })

  it('S1-10 follows its day when the operator moves it', async () => {
    await world.act({ by: 'operator', name: 'tests' }, async (act) => {
      await holdDates(act)
      await keepDate(act, { name: 'manual', value: '2025-11-21', setBy: 'tests', reason: 'later' })
    })
    expect((await readAt('2025-11-20T23:59:59')).status).toBe(404)
    expect((await readAt('2025-11-21T00:00:00')).status).toBe(200)
  })

  it('S1-17 is split into what to prepare before (2), what changes after (5) and questions', async () => {
    const { body } = await readAt('2025-12-01T10:00:00')
    expect(ids(body.before)).toEqual(['member-password', 'administrator-password'])
    expect(ids(body.after)).toEqual([
      ...['one-time-passwords', 'no-temporary-passwords', 'no-reset-by-administrators'],
      ...['login-notice', 'ways-to-sign-in'],
    ])
    expect(body.questions.length).toBeGreaterThanOrEqual(10)
  })

  it('S1-17 marks each item with the roles it concerns', async () => {
    const { body } = await readAt('2025-12-01T10:00:00')
    const all = [...body.before, ...body.after, ...body.questions]
    for (const { roles, id } of all) expect(roles.length, id).toBeGreaterThan(0)
    const rolesOf = (id: string) => all.find((item) => item.id === id)?.roles
    expect(rolesOf('member-password')).toEqual(['traveller'])
    expect(rolesOf('administrator-password')).toEqual(['administrator', 'ticketing-manager'])
    expect(rolesOf('one-time-passwords')).toEqual(['administrator', 'ticketing-manager', 'traveller'])
    expect(rolesOf('login-notice')).toEqual(['administrator', 'ticketing-manager'])
    expect(rolesOf('successor')).toEqual(['administrator'])
  })

  it('S1-17 a signed-in person finds the items of his role first, each with its own number', async () => {
    const { signInId: id } = (await openCompany(world)).administrator
    const who = { id, address: 'aoi@tsubame.example', password: 'Nagisa-4417' }
    const administrator = await firstSignIn(world, server, who)
    const own = (await administrator.get<Manual>('/api/my-manual')).body
    expect(own.before.map(({ id: item, number }) => [number, item])).toEqual([
      [2, 'administrator-password'],
      [1, 'member-password'],
    ])
    const { number, password, address } = await newTraveller(world)
    const traveller = await signedInOver(world, server, { id: number, password, address })
    const his = (await traveller.get<Manual>('/api/my-manual')).body
    expect(ids(his.before)).toEqual(['member-password', 'administrator-password'])
    expect(ids(his.after).at(-1)).toBe('login-notice')
    const isHis = his.questions.map(({ roles }) => roles.includes('traveller'))
    expect(isHis.indexOf(false)).toBe(isHis.filter(Boolean).length)
  })

  it('S1-46 tells nowhere when a one-time password is asked for', async () => {
    const said = JSON.stringify((await readAt('2025-12-01T10:00:00')).body)
    expect(said).toContain('条件はお伝えしておりません')
    expect(said).not.toMatch(/端末|ネットワーク|初めての|device|network|risk|unusual/i)
  })

  it('S1-77 explains the corporate ID and its password by its own page, linked at that place', async () => {
    const { body } = await readAt('2025-12-01T10:00:00')
    for (const item of ['corporate-id', 'ways-to-sign-in']) {
      const text = [...body.questions, ...body.after].find(({ id }) => id === item)?.text
      for (const language of ['ja', 'en'] as const)
        expect(JSON.stringify(text?.[language])).toContain('{"to":"page","page":"manual/self-registration"}')
    }
  })

  it('leaves no name to be filled in, and no link that leads nowhere', async () => {
    const said = JSON.stringify((await readAt('2025-12-01T10:00:00')).body)
    expect(said).not.toMatch(/\{[a-zA-Z]+\}/)
    expect(said).not.toContain('](')
  })
})
