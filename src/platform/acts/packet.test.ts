import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { part, type Sql, sql } from '../sql.ts'

const journey = { by: 'journey', id: '0190aaaa-0000-7000-8000-000000000009' } as const

let world: TestWorld
let other: pg.PoolClient
beforeAll(async () => {
  world = await newWorld()
  await world.pool.query('create table platform_lamp (name text primary key, oil int not null)')
  other = await world.pool.connect()
})
afterAll(async () => {
  other.release()
  await world.close()
})
beforeEach(async () => {
  await world.pool.query("truncate platform_lamp; insert into platform_lamp values ('hall', 3), ('stair', 3)")
})

const ask = async (...asked: Sql[]) => Promise.allSettled(await world.inOnePacket(asked))
const rowsOf = (answered: PromiseSettledResult<{ rows: unknown[] }>) =>
  answered.status === 'fulfilled' ? answered.value.rows : answered.reason
const light = (name: string) => sql`insert into platform_lamp values (${name}, 1) returning name`
const burn = (name: string) => sql`
  update platform_lamp set oil = oil - 1 where name = ${name} returning oil, pg_current_xact_id()::text as within`
const oil = async () =>
  Object.fromEntries(
    (await world.db.rows<{ name: string; oil: number }>(sql`select name, oil from platform_lamp`)).map(
      (row) => [row.name, row.oil],
    ),
  )

describe('questions in one packet', () => {
  it('are one transaction, and each has its own answer, in their order', async () => {
    for (const left of [2, 1]) {
      const [hall, none, stair] = await ask(burn('hall'), burn('nowhere'), burn('stair'))
      const [first, , second] = [hall, none, stair].map((one) => one && rowsOf(one))
      expect(first).toEqual([{ oil: left, within: expect.stringMatching(/^\d+$/) }])
      expect(none && rowsOf(none)).toEqual([])
      expect(second).toEqual(first)
    }
  })

  it('of which one cannot be had take nothing from the others, and are done once', async () => {
    for (const n of [1, 2]) {
      const [attic, hall, stair] = await ask(light(`attic ${n}`), light('hall'), burn('stair'))
      expect(attic?.status).toBe('fulfilled')
      expect(hall).toMatchObject({ status: 'rejected', reason: { code: '23505' } })
      expect(stair?.status).toBe('fulfilled')
    }
    expect(await oil()).toEqual({ hall: 3, stair: 1, 'attic 1': 1, 'attic 2': 1 })
  })

  it('do not wait for one that waits', async () => {
    await other.query("begin; update platform_lamp set oil = 9 where name = 'hall'")
    const [hall, stair] = await world.inOnePacket([burn('hall'), burn('stair')])
    expect((await stair)?.rows).toMatchObject([{ oil: 2 }])
    await other.query('commit')
    expect((await hall)?.rows).toMatchObject([{ oil: 8 }])
  })

  it('give way to whom they keep waiting, so that nobody is thrown out for having met them', async () => {
    await other.query("begin; update platform_lamp set oil = 9 where name = 'hall'")
    // The other one waits for the stair before they wait for the hall: PostgreSQL would look at it first.
    const together = ask(burn('stair'), sql`select pg_sleep(0.3)`, burn('hall'))
    await new Promise((later) => setTimeout(later, 100))
    await other.query("update platform_lamp set oil = 9 where name = 'stair'")
    await other.query('commit')
    expect((await together).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    const left = await oil()
    expect(left.hall).toBe(8)
    // Asked by itself, the question for the stair may come before the other one's or after it.
    expect([8, 9]).toContain(left.stair)
  })
})

describe('acts that are written in company', () => {
  const look = part`select 1 as one`
  /** Each is sure how much oil is left in its lamp. One look for all brings them to their end in the same moment. */
  const burnt = async (...lamps: [name: string, left: number, note: string][]) => {
    const seen = await world.db.row<{ now: Date; dates: null; one: number }>(
      sql`${world.looking(journey, look)}`,
    )
    if (!seen) throw new Error('Nothing was seen.')
    const sight = { seen, readAt: performance.now() }
    const burning = ([name, left, note]: (typeof lamps)[number]) =>
      world.actInOneStatement(journey, {
        ...{ look, sight, inCompany: true },
        stands: part`exists (select from platform_lamp where name = ${name} and oil = ${left} for share)`,
        does: (act) => {
          act.note(note)
          act.together({ burn: part`update platform_lamp set oil = oil - 1 where name = ${name}` })
        },
      })
    return Promise.all(lamps.map(burning))
  }

  it('share one commit with all their facts', async () => {
    await burnt(['hall', 3, 'hall-burnt'], ['stair', 3, 'stair-burnt'])
    const rows = await world.db.rows<{ within: string; fact: string }>(sql`
      select l.xmin::text as within, f.xmin::text as fact
      from platform_lamp l join platform_fact f on f.name = l.name || '-burnt'`)
    expect(rows).toHaveLength(2)
    expect(new Set(rows.flatMap(({ within, fact }) => [within, fact])).size).toBe(1)
  })

  it('are told for themselves that what they were sure of stands no more, and the others are written', async () => {
    const outcomes = await burnt(['hall', 3, 'still-right'], ['stair', 7, 'wrong'])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
    expect(await oil()).toEqual({ hall: 2, stair: 3 })
    expect([await world.facts('still-right'), await world.facts('wrong')]).toMatchObject([[{}], []])
  })

  it('keep no connection while they wait for company, or so many at once that all are taken would wait for ever', async () => {
    const noting = () =>
      world.actInOneStatement(journey, {
        ...{ look, stands: part`true`, inCompany: true },
        does: (act) => act.note('one-of-many'),
      })
    const many = world.pool.options.max + 5
    await Promise.all(Array.from({ length: many }, noting))
    expect(await world.facts('one-of-many')).toHaveLength(many)
  })

  it('may be alone', async () => {
    const outcomes = [await burnt(['hall', 3, 'alone']), await burnt(['hall', 3, 'alone'])]
    expect(outcomes).toMatchObject([[{ ok: true }], [{ ok: false, refusal: 'moved-on' }]])
    expect(await world.facts('alone')).toHaveLength(1)
  })
})
