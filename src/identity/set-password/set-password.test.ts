import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openAccount } from '../accounts/open-accounts.ts'
import { resendSetPasswordMail } from '../accounts/resend-set-password-mail.ts'
import { suspendAccount } from '../accounts/suspend-account.ts'

const system = { by: 'system', name: 'tests' } as const
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

async function ken() {
  const companyId = world.random.id()
  const address = `ken-${companyId}@tsubame.example`
  const opened = await world.act(system, (act) =>
    openAccount(act, world, {
      ...{ companyId, companyName: '燕商事', kind: 'ticketing-manager', language: 'ja', mailHeldBack: false },
      address,
    }),
  )
  return { ...opened, companyId, address }
}

async function tokensTo(address: string): Promise<string[]> {
  const mails = await world.mailTo(address)
  return mails.flatMap((mail) => /set-password#(\S+)/.exec(mail.text)?.[1] ?? [])
}
const set = (token: string | undefined, password = 'tsubaki7kumo') =>
  server.browser().post('/api/set-password', { token, password })

describe('the link that sets a first password', () => {
  it('two at the same moment with one link: exactly one sets the password', async () => {
    const { address, accountId } = await ken()
    const [token] = await tokensTo(address)
    const answers = await Promise.all([set(token), set(token)])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([204, 410])
    const facts = (await world.facts('password-set')).filter((fact) => fact.subject === accountId)
    expect(facts).toHaveLength(1)
    expect((await set(token)).status).toBe(410)
  })

  it('dies with a newer link and with suspension, and exactly at its end', async () => {
    const { address, companyId, accountId } = await ken()
    const wish = { companyId, accountId, companyName: '燕商事' }
    await world.act(system, (act) => resendSetPasswordMail(act, world, wish))
    const [first, second] = await tokensTo(address)
    expect((await set(first)).body).toMatchObject({ refusal: 'link-not-usable' })
    await world.act(system, (act) => suspendAccount(act, companyId, accountId))
    expect((await set(second)).status).toBe(410)
    const late = await ken()
    const [token] = await tokensTo(late.address)
    await world.advance({ hours: 72 })
    expect((await set(token)).status).toBe(410)
  })

  it('asking and a refused password use nothing up; the mail names no ID', async () => {
    const { address, signInId } = await ken()
    const [token] = await tokensTo(address)
    const check = () => server.browser().post('/api/set-password/check', { token })
    expect((await check()).body).toEqual({ usable: true })
    expect((await check()).status).toBe(200)
    expect((await set(token, 'abcdefgh')).body).toMatchObject({ refusal: 'password-one-kind' })
    expect((await world.mailTo(address))[0]?.text).not.toContain(signInId)
    expect((await set(token)).status).toBe(204)
  })
})
