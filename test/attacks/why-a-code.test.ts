import { expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { type Manager, newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { seenFrom, signIn, typeAt, upToCode } from './steps.ts'

// Behind a proxy: each browser comes from a network of its own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
const each = 8
let networks = 0
const line = () => ({ 'x-forwarded-for': `10.${++networks >> 8}.${networks & 255}.7` })

const withCookiesOf = (from: Browser, to: Browser) => {
  for (const [name, value] of from.cookies) to.cookies.set(name, value)
  return to
}
/** Somebody on the device he always uses, and the network he comes from. */
async function atHome() {
  const [manager, from] = [await newManager(world), line()]
  return { manager, from, browser: await signIn(world, server.browser(from), manager) }
}
/** A browser that holds a device cookie, of no account. */
async function elsewhere(from = line()) {
  const browser = server.browser(from)
  await upToCode(browser, await newManager(world))
  return browser
}

/** Why a code is asked, each reason by itself. */
const reasons: Record<string, () => Promise<{ browser: Browser; manager: Manager }>> = {
  'a first sign-in': async () => ({ browser: await elsewhere(), manager: await newManager(world) }),
  'a device of somebody else': async () => {
    const { manager, from } = await atHome()
    return { manager, browser: await elsewhere(from) }
  },
  'a stolen cookie': async () => {
    const { manager, from, browser } = await atHome()
    return { manager, browser: withCookiesOf(browser, server.browser({ ...from, 'user-agent': firefox })) }
  },
  'a network the office distrusts': async () => {
    const { manager, from, browser } = await atHome()
    const network = from['x-forwarded-for'].replace(/\.7$/, '.0/24')
    await world.db.run(sql`
      insert into risk_raised_network (network, until, raised_at)
      values (${network}, platform_now() + interval '1 hour', platform_now())`)
    return { manager, browser }
  },
  'an address that cannot be read': async () => {
    const { manager, browser } = await atHome()
    return { manager, browser: withCookiesOf(browser, server.browser({ 'x-forwarded-for': 'nowhere' })) }
  },
}

/** How well a value tells one group from the other: 0.5 is by lot. */
const aucOf = (ones: number[], others: number[]) =>
  ones
    .flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
    .reduce((a: number, b) => a + b, 0) /
  (ones.length * others.length)

it('S1-46 shows the same status, words, headers and bytes whatever a code is asked for: no classifier does better than by lot', async () => {
  const seen = new Map<string, { whole: string; bytes: number; headers: number }[]>()
  for (const [reason, happens] of Object.entries(reasons)) {
    const answers = []
    for (let n = 0; n < each; n++) {
      const { browser, manager } = await happens()
      browser.cookies.delete('__Host-session')
      const answer = await typeAt(browser, { id: manager.signInId, password: manager.password })
      expect([reason, answer.status, answer.body.step]).toEqual([reason, 200, 'code'])
      const { body, headers } = answer
      const lengths = [...headers].map(([name, value]) => name.length + value.length)
      answers.push({
        whole: seenFrom(answer),
        bytes: JSON.stringify(body).length,
        headers: lengths.reduce((sum, length) => sum + length, 0),
      })
    }
    seen.set(reason, answers)
  }
  const all = [...seen.values()].flat()
  expect([...new Set(all.map(({ whole }) => whole))]).toHaveLength(1)
  for (const [reason, ones] of seen)
    for (const feature of ['bytes', 'headers'] as const) {
      const others = all.filter((one) => !ones.includes(one))
      const auc = aucOf(
        ones.map((one) => one[feature]),
        others.map((one) => one[feature]),
      )
      expect(Math.abs(auc - 0.5), `${feature}, ${reason}`).toBeLessThanOrEqual(0.02)
    }
})
