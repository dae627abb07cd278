import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { part, sql } from '../sql.ts'

const night = { by: 'system', name: 'night watch' } as const
const journey = { by: 'journey', id: '0190aaaa-0000-7000-8000-000000000009' } as const

describe('an act in one statement', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await newWorld()
    await world.pool.query('create table platform_lamp (name text primary key, oil int not null)')
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.pool.query("truncate platform_lamp; insert into platform_lamp values ('hall', 3)")
  })

  const oilOf = async (name: string) =>
    (await world.db.row<{ oil: number }>(sql`select oil from platform_lamp where name = ${name}`))?.oil
  const countOf = async (name: string) =>
    (await world.db.row<{ n: number }>(sql`select count(*) as n from platform_fact where name = ${name}`))?.n
  const look = { look: part`select 1 as one` }
  const holds = (oil: number) => part`
    exists (select from platform_lamp where name = 'hall' and oil = ${oil} for share)`
  const burn = part`update platform_lamp set oil = oil - 1 where name = 'hall'`
  const light = part`insert into platform_lamp values ('stair', 1)`

  it('writes nothing at all when what it was sure of has changed meanwhile', async () => {
    const outcome = await world.actInOneStatement(night, {
      look: part`select oil from platform_lamp where name = 'hall'`,
      stands: holds(3),
      async does(act, seen: { oil: number | null }) {
        expect(seen.oil).toBe(3)
        await world.db.run(sql`update platform_lamp set oil = 2 where name = 'hall'`)
        act.note('lamp-burnt')
        act.together({ light })
      },
    })
    expect(outcome).toEqual({ ok: false, refusal: 'moved-on' })
    expect([await oilOf('hall'), await oilOf('stair'), await countOf('lamp-burnt')]).toEqual([
      2,
      undefined,
      0,
    ])
  })

  it('is taken back the same way when it has asked something in between', async () => {
    const outcome = await world.actInOneStatement(night, {
      ...look,
      stands: holds(9),
      does: async (act) => {
        await act.run(sql`${light}`)
        act.note('stair-lit')
      },
    })
    expect(outcome).toEqual({ ok: false, refusal: 'moved-on' })
    expect([await oilOf('stair'), await countOf('stair-lit')]).toEqual([undefined, 0])
  })

  it('writes all or nothing: a step that cannot be written takes the others back, and is thrown', async () => {
    const broken = world.actInOneStatement(night, {
      ...look,
      stands: holds(3),
      does: (act) => {
        act.note('half-lit')
        act.together({ burn, twice: part`insert into platform_lamp values ('hall', 1)` })
      },
    })
    await expect(broken).rejects.toMatchObject({ code: '23505' })
    expect([await oilOf('hall'), await countOf('half-lit')]).toEqual([3, 0])
  })

  it('is one transaction with its facts, whether it asked something in between or not', async () => {
    const does = (name: string, asks: boolean) =>
      world.actInOneStatement(night, {
        ...look,
        stands: holds(3),
        does: async (act) => {
          if (asks) await act.rows(sql`select 1 from platform_lamp`)
          act.note(name)
          act.together({ [name.replace('-', '_')]: part`insert into platform_lamp values (${name}, 1)` })
          return name
        },
      })
    expect(await does('lit-once', false)).toEqual({ ok: true, value: 'lit-once' })
    expect(await does('lit-twice', true)).toEqual({ ok: true, value: 'lit-twice' })
    const rows = await world.db.rows(sql`
      select l.name, l.xmin::text = f.xmin::text as together from platform_lamp l join platform_fact f using (name)
      order by l.name`)
    expect(rows).toEqual([
      { name: 'lit-once', together: true },
      { name: 'lit-twice', together: true },
    ])
  })

  it('holds to its end what it was sure of: who would change it waits, and then sees what was written', async () => {
    const other = await world.pool.connect()
    try {
      await other.query('begin')
      await other.query("update platform_lamp set oil = 0 where name = 'hall'")
      const act = world.actInOneStatement(night, {
        ...look,
        stands: holds(3),
        does: (one) => one.together({ light }),
      })
      await somebodyWaits(world)
      await other.query('commit')
      expect(await act).toEqual({ ok: false, refusal: 'moved-on' })
      expect(await oilOf('stair')).toBeUndefined()
    } finally {
      other.release()
    }
  })

  it('S1-03 one that began before a stop and would be written after its start changes nothing', async () => {
    await world.moveTo('2026-05-01T00:00:00+09:00')
    const starts = '2026-05-01T00:30:00+09:00'
    await world.pool.query('insert into platform_maintenance (id, starts_at, ends_at) values ($1, $2, $3)', [
      '0190aaaa-0000-7000-8000-00000000000a',
      starts,
      '2026-05-01T04:00:00+09:00',
    ])
    const late = world.actInOneStatement(journey, {
      ...look,
      stands: holds(3),
      async does(act) {
        await world.moveTo(starts)
        act.together({ light })
      },
    })
    await expect(late).rejects.toMatchObject({ refusal: 'maintenance' })
    expect(await oilOf('stair')).toBeUndefined()
    const closed = world.actInOneStatement(journey, {
      ...look,
      stands: holds(3),
      does: (act) => act.together({ light }),
    })
    await expect(closed).rejects.toMatchObject({ refusal: 'maintenance' })
  })
})
