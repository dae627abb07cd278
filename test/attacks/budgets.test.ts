import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { purgeTries } from '#platform/tries/purge.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, type Manager, newManager, newTraveller, wrongCode } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { ledTo, signIn, upToCode, upToResetCode, type View } from './steps.ts'

// Behind a proxy, so that everybody may come from a network of his own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] }, nodes: 2 })

let networks = 0
const newNetwork = () => `10.9.${++networks}`
/** A browser nobody knows, at one of the two servers. */
const from = (network: string, n = 0) =>
  (n % 2 ? other : server).browser({ 'x-forwarded-for': `${network}.${n + 1}` })

type Door = 'administrator' | 'member'
const wrong = 'not-this-one-7'

const enter = (browser: Browser, door: Door, id: string, password: string) =>
  ledTo(browser, { id, password }, door)

async function post(browser: Browser, path: string, body: object) {
  const answer = await browser.post<View>(path, body)
  return answer.status === 200 ? answer.body.step : answer.body.refusal
}

/** IDs and numbers that are nobody's, each another one. */
let made = 0
const nobodyAt = (door: Door) => {
  made++
  return door === 'member' ? String(880_000_000 + made) : `QZ${String(made).padStart(6, '0')}X`
}

async function walk(door: Door, network: string, times: number) {
  const guesses = Array.from(
    { length: times },
    (_, n) => () => enter(from(network, n % 200), door, nobodyAt(door), wrong),
  )
  const answers: (string | undefined)[] = []
  while (guesses.length > 0)
    answers.push(...(await Promise.all(guesses.splice(0, 16).map((guess) => guess()))))
  expect(new Set(answers)).toEqual(new Set(['not-recognised']))
}

describe('exactly at the bound', () => {
  it('attack-32 ASVS-2.3.2 a reset takes the right code after three and four wrong ones of one network and not after five', async () => {
    const withWrong = async (times: number) => {
      const manager = await newManager(world)
      const { browser, path } = await upToResetCode(from(newNetwork()), manager.signInId, 'administrator')
      const code = await codeTo(world, manager.address)
      for (let n = 1; n <= times; n++)
        expect(await post(browser, `${path}/code`, { code: wrongCode(code, n) })).toBe('code-not-accepted')
      return post(browser, `${path}/code`, { code })
    }
    expect([await withWrong(3), await withWrong(4), await withWrong(5)]).toEqual([
      ...['new-password', 'new-password', 'code-not-accepted'],
    ])
  })

  it.each(['administrator', 'member'] as const)(
    'attack-32 a network’s right password at the %ss’ door passes after 98 and 99 wrong ones and not after 100, at two servers together',
    async (door) => {
      const network = newNetwork()
      const person =
        door === 'member'
          ? await newTraveller(world).then(({ number, password }) => ({ id: number, password }))
          : await newManager(world).then(({ signInId, password }) => ({ id: signInId, password }))
      const right = (at: string) => enter(from(at, 99), door, person.id, person.password)
      await walk(door, network, 98)
      expect(await right(network)).toBe('code')
      await walk(door, network, 1)
      expect(await right(network)).toBe('code')
      await walk(door, network, 1)
      // Back in time the wait that begins now cannot end while this runs.
      await world.advance({ minutes: -2 })
      expect(await right(network)).toBe('not-recognised')
      expect(await right(newNetwork())).toBe('code')
    },
  )

  it('attack-32 a password is changed by its owner after three and four wrong old ones and not after five', async () => {
    const withWrong = async (times: number) => {
      const manager = await newManager(world)
      const own = await signIn(world, from(newNetwork()), manager)
      const change = (current: string) =>
        own.post<View>('/api/my-navigation/password', { current, next: 'tsubaki-no-mizu-41' })
      for (let n = 0; n < times; n++)
        expect((await change(`${wrong}${n}`)).body).toMatchObject({ refusal: 'wrong-password' })
      return (await change(manager.password)).body.refusal
    }
    expect([await withWrong(3), await withWrong(4), await withWrong(5)]).toEqual([
      ...['step-up-required', 'step-up-required', 'wrong-password'],
    ])
  })
})

describe('passwords, codes and resets have budgets of their own', () => {
  const passwords = async (network: string, { signInId }: Manager) => {
    for (let n = 0; n < 6; n++) await enter(from(network), 'administrator', signInId, `${wrong}${n}`)
  }
  const codes = async (network: string, manager: Manager) => {
    const { browser, path } = await upToCode(from(network), manager)
    const code = await codeTo(world, manager.address)
    for (let n = 1; n <= 6; n++) await post(browser, `${path}/code`, { code: wrongCode(code, n) })
    return post(browser, `${path}/code`, { code })
  }
  const resetCodes = async (network: string, manager: Manager) => {
    const { browser, path } = await upToResetCode(from(network), manager.signInId, 'administrator')
    const code = await codeTo(world, manager.address)
    for (let n = 1; n <= 6; n++) await post(browser, `${path}/code`, { code: wrongCode(code, n) })
    return post(browser, `${path}/code`, { code })
  }
  const reset = async (network: string, { signInId, address }: Manager) => {
    const { browser, path } = await upToResetCode(from(network), signInId, 'administrator')
    return post(browser, `${path}/code`, { code: await codeTo(world, address) })
  }

  it('attack-03 attack-07 wrong reset codes take nothing from the password and from the codes of a sign-in', async () => {
    const [manager, network] = [await newManager(world), newNetwork()]
    expect(await resetCodes(network, manager)).toBe('code-not-accepted')
    await signIn(world, from(network), manager)
  })

  it('attack-03 attack-07 wrong codes of a sign-in take nothing from the password and from the reset', async () => {
    const [manager, network] = [await newManager(world), newNetwork()]
    expect(await codes(network, manager)).toBe('code-not-accepted')
    expect(await enter(from(network), 'administrator', manager.signInId, manager.password)).toBe('code')
    expect(await reset(network, manager)).toBe('new-password')
  })

  it('attack-07 wrong passwords take nothing from the reset, and all three together nothing from a known device', async () => {
    const [manager, network] = [await newManager(world), newNetwork()]
    const own = await signIn(world, from(newNetwork()), manager)
    await passwords(network, manager)
    expect(await enter(from(network), 'administrator', manager.signInId, manager.password)).toBe(
      'not-recognised',
    )
    expect(await resetCodes(newNetwork(), manager)).toBe('code-not-accepted')
    expect(await reset(network, manager)).toBe('new-password')
    expect(await enter(own, 'administrator', manager.signInId, manager.password)).toBe('done')
  })
})

describe('what is counted', () => {
  it.each(['administrator', 'member'] as const)(
    'attack-18 a network that walks through 150 invented IDs at the %ss’ door leaves a hundred rows or so, all gone after a day',
    async (door) => {
      const rows = async () =>
        (await world.db.row<{ many: number }>(sql`select count(*) as many from platform_tries`))?.many ?? 0
      const network = newNetwork()
      const before = await rows()
      await walk(door, network, 150)
      // 16 are under way together when the hundredth is counted, and a wait lets one through.
      expect((await rows()) - before).toBeLessThan(130)
      await world.advance({ hours: 25 })
      await purgeTries(world)
      expect(await rows()).toBeLessThanOrEqual(before)
    },
  )

  it('attack-18 forty tries at one ID from forty addresses of one network are one row each for ID and network', async () => {
    const network = newNetwork()
    const id = nobodyAt('administrator')
    const before = await world.db.rows<{ subject: Buffer }>(sql`select subject from platform_tries`)
    for (let n = 0; n < 40; n++) await enter(from(network, n), 'administrator', id, wrong)
    const after = await world.db.rows<{ subject: Buffer }>(sql`select subject from platform_tries`)
    expect(after.length - before.length).toBe(2)
  })
})
