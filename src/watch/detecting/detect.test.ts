import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newBrowserKey } from '../../../test/support/browser-key.ts'
import { codeTo, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newServer } from '../../../test/support/server.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { listAlerts } from '../alerts/list-alerts.ts'
import { shipRules } from '../rules/ship-rules.ts'
import { watchState } from './watch-state.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ house: true })
  await shipRules(world)
})
afterAll(() => world.close())

const journey = { by: 'journey', id: 'a journey of these tests' } as const
const alertsCalled = async (title: string) => {
  const { alerts } = await listAlerts(world.db, { states: ['open', 'acknowledged'] })
  return alerts.filter((alert) => alert.title.en === title)
}
const stuffed = 'Many IDs tried from one network'

/** So many refused sign-ins from a network, each at another ID. */
const refuse = async (network: string, ids: number, from = 0) => {
  for (let n = from; n < from + ids; n++)
    await world.act(journey, (act) =>
      act.note('sign-in-refused', { data: { why: 'wrong-password', network, claimed: `${network} ${n}` } }),
    )
}

describe('the watch', () => {
  it('raises one alert for one campaign, however often and in whatever portions it is seen', async () => {
    await refuse('harbour', 14)
    await world.runJob('watch.detect')
    expect(await alertsCalled(stuffed)).toEqual([])
    await refuse('harbour', 1, 14)
    await world.runJob('watch.detect')
    const [first, ...others] = await alertsCalled(stuffed)
    expect(first).toMatchObject({ severity: 'high', about: { 'data.network': 'harbour' }, times: 1 })
    expect(first?.facts).toHaveLength(15)
    expect(others).toEqual([])
    await refuse('harbour', 10, 15)
    await world.runJob('watch.detect')
    await world.runJob('watch.detect')
    expect(await alertsCalled(stuffed)).toEqual([expect.objectContaining({ id: first?.id, times: 11 })])
  })

  it('is not held up by a fact whose seal somebody broke', async () => {
    await world.act(journey, (act) =>
      act.note('sign-in-judged', { data: { ask: 'code', policy: 6, reserved: 'bm90IHNlYWxlZA' } }),
    )
    await refuse('pier', 15)
    await world.runJob('watch.detect')
    expect((await alertsCalled(stuffed)).map(({ about }) => about['data.network'])).toContain('pier')
  })

  it('forgets what is older than the rule’s span of time', async () => {
    await refuse('slow', 10)
    await world.runJob('watch.detect')
    await world.advance({ minutes: 6 })
    await refuse('slow', 10, 10)
    await world.runJob('watch.detect')
    expect((await alertsCalled(stuffed)).filter(({ about }) => about['data.network'] === 'slow')).toEqual([])
  })

  it('tells the security office by mail, without a word of what was found', async () => {
    // What the tests before have raised goes to nobody.
    await world.jobsDone()
    const officer = await newStaff(world, 'security-officer')
    const auditor = await newStaff(world, 'auditor')
    await refuse('lighthouse', 15)
    await world.runJob('watch.detect')
    const [mail, ...more] = (await world.mailTo(officer.address)).filter(({ parsed }) =>
      parsed.subject?.includes('アラート'),
    )
    expect(more).toEqual([])
    expect(mail?.text).toContain('1つのネットワークから多数のIDへの試行')
    expect(mail?.text).not.toContain('lighthouse')
    expect(
      (await world.mailTo(auditor.address)).filter(({ parsed }) => parsed.subject?.includes('アラート')),
    ).toEqual([])
  })

  it('sees each fact once, by two nodes at a time and with facts that end late', async () => {
    const slow = new pg.Client(world.pool.options)
    await slow.connect()
    await slow.query('begin')
    await slow.query(sql`
      insert into platform_fact (at, name, author_kind, author_id, data) values (platform_now(), 'sign-in-refused',
        'journey', 'late', ${{ network: 'tide', claimed: 'the late one' }})`)
    await refuse('tide', 14)
    await Promise.all([world.runJob('watch.detect'), world.runJob('watch.detect')])
    await slow.query('commit')
    await slow.end()
    await Promise.all([
      world.runJob('watch.detect'),
      world.runJob('watch.detect'),
      world.runJob('watch.detect'),
    ])
    const tide = (await alertsCalled(stuffed)).filter(({ about }) => about['data.network'] === 'tide')
    expect(tide).toEqual([expect.objectContaining({ times: 1 })])
    expect(tide[0]?.facts).toHaveLength(15)
  })

  it('goes on where it was when it fails in the middle', async () => {
    await refuse('storm', 14)
    await world.runJob('watch.detect')
    await refuse('storm', 1, 14)
    await world.db.run(sql`alter table watch_window rename to watch_window_away`)
    await expect(world.runJob('watch.detect')).rejects.toThrow()
    await world.db.run(sql`alter table watch_window_away rename to watch_window`)
    await world.runJob('watch.detect')
    const storm = (await alertsCalled(stuffed)).filter(({ about }) => about['data.network'] === 'storm')
    expect(storm).toEqual([expect.objectContaining({ times: 1 })])
  })

  it('sees a sign-in that succeeds in the middle of a campaign from its network', async () => {
    const manager = await newManager(world)
    const gate = newGate(world)
    for (let n = 0; n < 15; n++) {
      await gate.begin('administrator')
      await gate.password(`STRANGE${n < 10 ? 1 : 2}${n % 10}`, 'not-the-password-9')
    }
    await signIn(world, gate, manager)
    await world.runJob('watch.detect')
    expect(await alertsCalled('A sign-in succeeded from a network that tries many IDs')).toHaveLength(1)
  })
})

describe('the heartbeat', () => {
  it('is seen as facts are, and a gap shows within the hour and is told', async () => {
    await world.runJob('watch.heartbeat')
    await world.runJob('watch.detect')
    expect(await watchState(world)).toMatchObject({ isAwake: true, gaps: [] })
    // Nobody reads the facts any more: the next heartbeats are noted and not seen.
    for (let n = 0; n < 3; n++) {
      await world.advance({ minutes: 10 })
      await world.runJob('watch.heartbeat')
    }
    const asleep = await watchState(world)
    expect(asleep.isAwake).toBe(false)
    expect(asleep.gaps).toEqual([{ from: asleep.lastSeenAt }])
    expect(await alertsCalled('The watch stood still')).toHaveLength(1)
    await world.runJob('watch.detect')
    const awake = await watchState(world)
    expect(awake.isAwake).toBe(true)
    expect(awake.gaps).toEqual([{ from: asleep.lastSeenAt, to: awake.lastSeenAt }])
    expect(await alertsCalled('The watch stood still')).toHaveLength(1)
  })
})

describe('why a code was asked', () => {
  it('ASVS-8.2.4 is sealed in the facts, and the rules see it: a sign-in that is sent a second time raises an alert', async () => {
    const again = 'A sign-in that was sent before was sent again'
    const [manager, gate, key] = [await newManager(world), newGate(world), newBrowserKey()]
    const shown = () => key.shows(world, manager.signInId)
    const { signInId, password } = manager
    await gate.password(signInId, password, await shown())
    await gate.code(await codeTo(world, manager.address))
    const sent = await shown()
    expect(await gate.password(signInId, password, sent)).toMatchObject({ value: { step: 'done' } })
    await world.runJob('watch.detect')
    expect(await alertsCalled(again)).toEqual([])
    expect(await gate.password(signInId, password, sent)).toMatchObject({ value: { step: 'code' } })
    await world.runJob('watch.detect')
    expect(await alertsCalled(again)).toHaveLength(1)
  })
})

describe('two nodes', () => {
  it('OWASP-CS-Stuff-1 raise one alert within a minute of real wrong passwords over HTTP', async () => {
    const [one, two] = [await newServer(world), await newServer(world)]
    const before = (await alertsCalled(stuffed)).length
    try {
      const browsers = [one.browser(), two.browser()]
      for (let n = 0; n < 15; n++)
        await browsers[n % 2]?.post('/api/sign-in', {
          ...{
            door: 'administrator',
            language: 'ja',
            id: `UNKNOWN${10 + n}`,
            password: 'not-the-password-9',
          },
        })
      const begun = await world.clock.now()
      await expect
        .poll(async () => (await alertsCalled(stuffed)).length, { timeout: 60_000, interval: 250 })
        .toBe(before + 1)
      const raised = (await alertsCalled(stuffed))[0]
      expect(new Date(raised?.raisedAt ?? 0).getTime() - begun.getTime()).toBeLessThan(60_000)
    } finally {
      await Promise.all([one.close(), two.close()])
    }
  })
})
