import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendMail } from '#mail/public.ts'
import { sql } from '#platform/sql.ts'
import { deliverMail } from '../../src/mail/deliver-mail.ts'
import { newWorld, type TestWorld } from './world.ts'

describe('a test world', () => {
  let world: TestWorld
  const begun = performance.now()
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.close())

  it('starts on 1 December 2025, 10:00 in Tokyo, and moves when told', async () => {
    const start = new Date('2025-12-01T10:00:00+09:00').getTime()
    const since = async () => (await world.clock.now()).getTime() - start
    expect(await since()).toBeGreaterThanOrEqual(0)
    // It runs on with the real time, however long this machine takes.
    expect(await since()).toBeLessThanOrEqual(performance.now() - begun + 1)
    await world.advance({ days: 1, minutes: 2 })
    expect(await since()).toBeGreaterThanOrEqual((24 * 60 + 2) * 60_000)
    await world.moveTo('2026-03-31T23:59:00+09:00')
    expect((await world.clock.now()).toISOString()).toMatch(/^2026-03-31T1[45]:/)
  })

  it('shows the facts of acts with their personal fields opened', async () => {
    const subject = world.random.id()
    await world.act({ by: 'system', name: 'lantern keeper' }, async (act) =>
      act.note('lantern-lit', { subject, data: { lanterns: 3 }, personal: { name: '風間 灯' } }),
    )
    expect(await world.facts('lantern-lit')).toMatchObject([
      {
        name: 'lantern-lit',
        subject,
        data: { lanterns: 3 },
        personal: { name: '風間 灯' },
        author: { kind: 'system' },
      },
    ])
    expect(await world.facts('lantern-broken')).toEqual([])
  })

  it('shows mails in the order they were sent, however they arrived', async () => {
    const mail = (n: number) => ({
      ...({ template: 'login-notice', to: 'akari@tsubame.example', language: 'ja' } as const),
      values: { at: new Date(), deviceFamily: `Chrome / ${n}` },
    })
    // Each by a node whose clock stands an hour behind that of the one before.
    const late = (n: number) => ({
      ...world.random,
      id: () => world.random.id().replace(/^.{8}/, (1000 - n).toString(16).padStart(8, '0')),
    })
    for (const n of [1, 2, 3, 4, 5, 6])
      await world.act({ by: 'system', name: 'tests' }, (act) =>
        sendMail(act, { ...world, random: late(n) }, mail(n)),
      )
    const ids = await world.db.rows<{ id: string }>(sql`select id from mail_outbox order by id desc`)
    for (const { id } of ids) await deliverMail(world, id)
    const arrived = await world.mailTo('akari@tsubame.example')
    expect(arrived.map(({ text }) => /Chrome \/ (\d)/.exec(text)?.[1]).join('')).toBe('123456')
  })

  it('has a database of its own', async () => {
    const other = await newWorld({ profile: 'demo', at: '2030-01-01T00:00:00Z' })
    expect(await other.facts()).toEqual([])
    expect(other.profile.name).toBe('demo')
    await other.close()
    expect((await world.clock.now()).getUTCFullYear()).toBe(2026)
  })
})
