import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoStaff, seedDemoStaff } from '#desk/public.ts'
import type { Browser } from '../../../../test/support/browser.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { knock } from '../../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { demoDigits, giveDemoApp } from './demo-app.ts'

const [agent] = demoStaff
let world: TestWorld
let server: TestServer
beforeAll(async () => {
  const made = await newWorld({ house: true, profile: 'demo', at: '2026-11-02T10:00:05+09:00' })
  // Without an SMTP server of its own the house is the demonstration that opens the mailbox page.
  world = { ...made, config: { ...made.config, smtpUrl: undefined } }
  server = await newServer(world)
  await seedDemoStaff(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const digitsOf = async (browser: Browser, id: string) => {
  const { body } = await browser.get<{ apps: { signInId: string; digits: string | null }[] }>(
    '/api/mailbox/apps',
  )
  return body.apps.find(({ signInId }) => signInId === id)?.digits
}

async function comeWith(digits: string | null | undefined) {
  const browser = server.browser()
  const { id, password } = agent
  const asked = await knock(browser, { id, password, door: 'staff' })
  const shown = { by: 'app', code: digits }
  const { body } = await browser.post<{ step?: string }>(`${asked.path}/authenticator`, shown)
  return { browser, step: body.step }
}

describe('the apps of the demonstration’s staff', () => {
  it('show on the mailbox page what signs each of them in, without a telephone; digits that were used are not shown again', async () => {
    expect((await demoDigits(world)).map(({ signInId }) => signInId).toSorted()).toEqual(
      demoStaff.map(({ id }) => id).toSorted(),
    )
    const stranger = server.browser()
    await world.still(async () => {
      const first = await digitsOf(stranger, agent.id)
      const { browser, step } = await comeWith(first)
      expect([step, (await browser.get('/api/desk/me')).status]).toEqual(['done', 200])
      const second = await digitsOf(stranger, agent.id)
      expect(second).not.toBe(first)
      expect((await comeWith(second)).step).toBe('done')
      // What comes after the next half minute is taken by nobody now.
      expect(await digitsOf(stranger, agent.id)).toBeNull()
    })
    await world.advance({ seconds: 90 })
    expect((await comeWith(await digitsOf(stranger, agent.id))).step).toBe('done')
  })

  it('are not there outside a demonstration: nobody is given one, and none is shown', async () => {
    const document = await newWorld({ house: true })
    const strict = await newServer(document)
    const account = { companyId: world.random.id(), accountId: world.random.id() }
    const giving = document.act({ by: 'system', name: 'tests' }, (act) => giveDemoApp(act, document, account))
    await expect(giving).rejects.toThrow('demonstrations only')
    await expect(demoDigits(document)).rejects.toThrow('demonstrations only')
    expect((await strict.browser().get('/api/mailbox/apps')).status).toBe(404)
    await strict.close()
    await document.close()
  })
})
