import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('has a database of its own', async () => {
    const other = await newWorld({ profile: 'demo', at: '2030-01-01T00:00:00Z' })
    expect(await other.facts()).toEqual([])
    expect(other.profile.name).toBe('demo')
    await other.close()
    expect((await world.clock.now()).getUTCFullYear()).toBe(2026)
  })
})
