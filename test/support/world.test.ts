import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendMail } from '#mail/public.ts'
import { sql } from '#platform/sql.ts'
import { deliverMail } from '../../src/mail/deliver-mail.ts'
import { newWorld, type TestWorld } from './world.ts'

describe('a test world', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.close())

  it('starts on 1 December 2025, 10:00 in Tokyo, and moves when told', async () => {
    const start = new Date('2025-12-01T10:00:00+09:00').getTime()
    expect((await world.clock.now()).getTime() - start).toBeLessThan(5_000)
    await world.advance({ days: 1, minutes: 2 })
    const moved = (await world.clock.now()).getTime() - start
    expect(moved).toBeGreaterThanOrEqual((24 * 60 + 2) * 60_000)
    await world.moveTo('2026-03-31T23:59:00+09:00')
    expect((await world.clock.now()).toISOString()).toMatch(/^2026-03-31T14:59:0/)
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
    const outbox = (n: number) =>
      world.act({ by: 'system', name: 'tests' }, (act) => sendMail(act, world, mail(n)))
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await outbox(n)
      // Ids tell milliseconds apart, and no act of two mails is quicker.
      await wait(2)
    }
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
