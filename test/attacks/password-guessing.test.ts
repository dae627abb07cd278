import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, newManager, newTraveller } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { ledTo, signIn, upToResetCode, type View } from './steps.ts'

// Behind a proxy, so that attackers and owners come from networks of their own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] }, nodes: 2 })

let networks = 0
/** A browser in a network nobody else is in. */
const elsewhere = (at = server) => {
  networks++
  return at.browser({ 'x-forwarded-for': `10.${networks >> 8}.${networks & 255}.7` })
}

async function enter(browser: Browser, id: string, password: string, door?: 'member') {
  return ledTo(browser, { id, password }, door)
}

/** A botnet: every guess from another network, half of them at the other server. */
const guessFromOutside = (id: string, times: number, door?: 'member') =>
  Promise.all(
    Array.from({ length: times }, (_, n) =>
      enter(elsewhere(n % 2 ? other : server), id, `guess-number-${n}`, door),
    ),
  )

const refusalsOf = async (accountId: string) =>
  (await world.facts('sign-in-refused'))
    .filter(({ subject }) => subject === accountId)
    .map(({ data }) => data.why)

describe('guessing at a password', () => {
  it('attack-06 NIST63B4-3.1.1.2-rl OWASP-CS-AuthN-5 ASVS-6.3.1 evaluates five of 100 wrong passwords at once at two servers; the rest wait unread', async () => {
    const manager = await newManager(world)
    expect(new Set(await guessFromOutside(manager.signInId, 100))).toEqual(new Set(['not-recognised']))
    const whys = await refusalsOf(manager.accountId)
    expect(whys).toHaveLength(100)
    expect(whys.filter((why) => why === 'wrong-password')).toHaveLength(5)
    expect(await enter(elsewhere(), manager.signInId, manager.password)).toBe('not-recognised')
  })

  it('attack-06 NIST63B4-3.1.1.2-rl JP-Phish-7 OWASP-CS-AuthN-7 locks a member number after five of 100 wrong passwords at once, from devices the member has not used', async () => {
    const member = await newTraveller(world)
    await guessFromOutside(member.number, 100, 'member')
    expect(await enter(elsewhere(), member.number, member.password, 'member')).toBe('not-recognised')
    expect(await world.facts('member-locked')).toHaveLength(1)
  })

  it('attack-06 lets ten right sign-ins of one person at once all pass, at two servers, amid wrong ones for others', async () => {
    const manager = await newManager(world)
    const bystander = await newManager(world)
    const [right] = await Promise.all([
      Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          enter(elsewhere(n % 2 ? other : server), manager.signInId, manager.password),
        ),
      ),
      guessFromOutside(bystander.signInId, 20),
    ])
    expect(right).toEqual(Array(10).fill('code'))
  })

  it('attack-32 takes the right password after exactly three and four wrong ones and not after five, at both doors', async () => {
    const withWrong = async (wrong: number, door?: 'member') => {
      const manager = await newManager(world)
      const member = await newTraveller(world)
      const id = door ? member.number : manager.signInId
      for (let n = 0; n < wrong; n++) await enter(elsewhere(), id, `guess-number-${n}`, door)
      return enter(elsewhere(), id, door ? member.password : manager.password, door)
    }
    expect([await withWrong(3), await withWrong(4), await withWrong(5)]).toEqual([
      'code',
      'code',
      'not-recognised',
    ])
    const members = [await withWrong(3, 'member'), await withWrong(4, 'member'), await withWrong(5, 'member')]
    expect(members).toEqual(['code', 'code', 'not-recognised'])
  })
})

describe('the owner stays in', () => {
  it('attack-07 OWASP-CS-AuthN-6 leaves the owner his sessions, his own device and the reset while a stranger keeps failing his ID', async () => {
    const manager = await newManager(world)
    const own = await signIn(world, elsewhere(), manager)
    await guessFromOutside(manager.signInId, 12)
    expect((await own.get('/api/my-navigation')).status).toBe(200)
    expect(await enter(own, manager.signInId, manager.password)).toBe('done')
    const fresh = await upToResetCode(elsewhere(), manager.signInId, 'administrator')
    const code = await codeTo(world, manager.address)
    expect((await fresh.browser.post<View>(`${fresh.path}/code`, { code })).body.step).toBe('new-password')
    const chosen = await fresh.browser.post<View>(`${fresh.path}/new-password`, {
      password: 'tsubaki-no-mizu-41',
    })
    expect(chosen.body.step).toBe('done')
    expect(await enter(elsewhere(), manager.signInId, 'tsubaki-no-mizu-41')).toBe('code')
  })

  it('attack-07 OWASP-CS-AuthN-6 OWASP-CS-AuthN-7 neither counts nor prolongs a wait by what is tried during it, and records its beginning and its end', async () => {
    const manager = await newManager(world)
    await guessFromOutside(manager.signInId, 5)
    const begun = (await world.clock.now()).getTime()
    const at = (ms: number) => world.moveTo(new Date(begun + ms).toISOString())
    await at(1_000)
    await guessFromOutside(manager.signInId, 10)
    // Had one of the ten prolonged the wait of thirty seconds, it would last half a second more from here.
    await at(30_500)
    expect(await enter(elsewhere(), manager.signInId, manager.password)).toBe('code')
    const named = async (name: string) =>
      (await world.facts(name)).filter(({ subject }) => subject === manager.accountId)
    expect(await named('sign-in-delayed')).toHaveLength(1)
    expect(await named('sign-in-delay-ended')).toHaveLength(1)
  })

  it('attack-06 keeps no trace of a typed ID or password in clear', async () => {
    const manager = await newManager(world)
    await enter(elsewhere(), `secret-${manager.signInId}`, 'a-typed-secret-77')
    const dump = await world.db.rows(sql`select data::text from platform_fact where name = 'sign-in-refused'`)
    expect(JSON.stringify(dump)).not.toMatch(/secret-|a-typed-secret/)
  })
})
