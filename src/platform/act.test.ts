import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import type { Session } from './author.ts'
import { Overloaded } from './hashing/hashing.ts'
import { refused } from './outcome.ts'
import { part, sql } from './sql.ts'

const company = '0190aaaa-0000-7000-8000-000000000001'
const person = '0190aaaa-0000-7000-8000-000000000002'
const other = '0190aaaa-0000-7000-8000-000000000003'
const third = '0190aaaa-0000-7000-8000-000000000004'
const fourth = '0190aaaa-0000-7000-8000-000000000005'
const saltOf = (subject: string) => part`
  insert into platform_person_key (subject_id, salt) values (${subject}, ${Buffer.alloc(16)})`
const night = { by: 'system', name: 'night watch' } as const

describe('an act', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.close())

  const countOf = async (name: string) =>
    (await world.db.row<{ n: number }>(sql`select count(*) as n from platform_fact where name = ${name}`))?.n

  it('leaves its facts with author, company, subject and time', async () => {
    await world.act(night, async (act) =>
      act.note('lamp-lit', { companyId: company, subject: person, data: { lamps: 3 } }),
    )
    const fact = await world.db.row(sql`
      select author_kind, author_id, company_id, subject_id, data from platform_fact where name = 'lamp-lit'`)
    expect(fact).toEqual({
      author_kind: 'system',
      author_id: 'night watch',
      company_id: company,
      subject_id: person,
      data: { lamps: 3 },
    })
  })

  it('keeps what a refusal noted, because failed tries must count', async () => {
    const outcome = await world.act(night, async (act) => {
      act.note('try-refused')
      return refused('not-now')
    })
    expect(outcome).toEqual({ ok: false, refusal: 'not-now' })
    expect(await countOf('try-refused')).toBe(1)
  })

  it('ASVS-2.3.3 takes everything back when it throws', async () => {
    const broken = world.act(night, async (act) => {
      act.note('never-happened')
      throw new Error('fell over')
    })
    await expect(broken).rejects.toThrow('fell over')
    expect(await countOf('never-happened')).toBe(0)
  })

  it('sends last what nobody waits for, in order and together with the commit', async () => {
    const seen = await world.act(night, async (act) => {
      act.atEnd(
        sql`insert into platform_person_key (subject_id, salt) values (${company}, ${Buffer.alloc(16)})`,
      )
      act.atEnd(
        sql`update platform_person_key set salt = ${Buffer.alloc(16, 7)} where subject_id = ${company}`,
      )
      return act.rows(sql`select 1 from platform_person_key where subject_id = ${company}`)
    })
    expect(seen).toEqual([])
    expect(
      await world.db.row(sql`select salt from platform_person_key where subject_id = ${company}`),
    ).toEqual({ salt: Buffer.alloc(16, 7) })
  })

  it('takes everything back when one of the last changes cannot be made', async () => {
    const broken = world.act(night, async (act) => {
      act.note('half-done')
      act.atEnd(
        sql`insert into platform_person_key (subject_id, salt) values (${person}, ${Buffer.alloc(16)})`,
      )
      act.atEnd(
        sql`insert into platform_person_key (subject_id, salt) values (${person}, ${Buffer.alloc(15)})`,
      )
    })
    await expect(broken).rejects.toThrow(/platform_person_key/)
    expect(await countOf('half-done')).toBe(0)
    expect(await world.db.rows(sql`select 1 from platform_person_key where subject_id = ${person}`)).toEqual(
      [],
    )
  })

  it('sends together what need not see one another, and a step may read what an earlier one returns', async () => {
    const seen = await world.act(night, async (act) => {
      act.together({
        made: part`
          insert into platform_person_key (subject_id, salt) values (${fourth}, ${Buffer.alloc(16, 7)})
          returning salt`,
        made_too: part`
          insert into platform_person_key (subject_id, salt) select ${other}::uuid, salt from made`,
      })
      return act.rows(sql`select 1 from platform_person_key where subject_id = ${fourth}`)
    })
    expect(seen).toEqual([])
    expect(
      await world.db.rows(sql`
        select salt from platform_person_key where subject_id in (${fourth}, ${other})`),
    ).toEqual([{ salt: Buffer.alloc(16, 7) }, { salt: Buffer.alloc(16, 7) }])
  })

  it('does not end with two steps of one name, for one would be lost', async () => {
    const broken = world.act(night, async (act) => {
      act.together({ salt: saltOf(person) })
      act.together({ salt: saltOf(third) })
    })
    await expect(broken).rejects.toThrow('An act ends with two steps called salt.')
  })

  it('sees what its first look found, within the same transaction', async () => {
    const ids = await world.actAfterLook(night, {
      look: (db) => db.row<{ id: string }>(sql`select pg_current_xact_id()::text as id`),
      does: async (act, seen) => [
        seen?.id,
        (await act.row<{ id: string }>(sql`select pg_current_xact_id()::text as id`))?.id,
      ],
    })
    expect(ids[0]).toMatch(/^\d+$/)
    expect(ids[0]).toBe(ids[1])
  })

  it('reads the clock once, and the clock moves for every act at the same moment', async () => {
    await world.moveTo('2026-04-01T00:00:00+09:00')
    const times = await world.act(night, async (act) => {
      const first = act.now
      await new Promise((later) => setTimeout(later, 20))
      return [first, act.now]
    })
    expect(times[0]).toBe(times[1])
    expect(times[0]?.toISOString().slice(0, 16)).toBe('2026-03-31T15:00')
  })

  it('wakes those who wait only after the transaction is in', async () => {
    const woken: string[] = []
    await world.act(night, async (act) => act.afterCommit(() => woken.push('committed')))
    await world
      .act(night, async (act) => {
        act.afterCommit(() => woken.push('rolled back'))
        throw new Error('no')
      })
      .catch(() => undefined)
    expect(woken).toEqual(['committed'])
  })

  it('lets a connection go whose prepared queries are older than a migration made beside us', async () => {
    const look = () => world.act(night, (act) => act.rows(sql`select * from platform_lamp`))
    await world.pool.query('create table platform_lamp (lamps int)')
    expect(await look()).toEqual([])
    await world.pool.query('alter table platform_lamp add column oil int')
    await expect(look()).rejects.toMatchObject({ code: '0A000' })
    expect(await look()).toEqual([])
  })

  it('seals personal fields per person, unreadable once the person is erased', async () => {
    await world.act(night, async (act) =>
      act.note('named', { subject: person, personal: { name: '風花 太郎' } }),
    )
    const row = await world.db.row<{ personal: Buffer }>(
      sql`select personal from platform_fact where name = 'named'`,
    )
    const sealed = row?.personal ?? Buffer.alloc(0)
    expect(sealed.includes('風花')).toBe(false)
    expect(await world.sealer.open(world.db, person, sealed)).toBe('{"name":"風花 太郎"}')
    await world.db.run(sql`delete from platform_person_key where subject_id = ${person}`)
    expect(await world.sealer.open(world.db, person, sealed)).toBeUndefined()
  })

  it('attack-18 a thousand acts of one account hold one connection, and others need not wait for them', async () => {
    const author = (n: number): Session => ({
      ...{ by: 'person', id: person, accountId: `${person.slice(0, -1)}${n}`, companyId: company },
      ...{ kind: 'traveller', securityVersion: 1, language: 'ja', device: Buffer.alloc(32), limited: false },
    })
    let open = () => {}
    const held = new Promise<void>((resolve) => (open = resolve))
    let running = 0
    let most = 0
    const greedy = Promise.allSettled(
      Array.from({ length: 1000 }, () =>
        world.act(author(1), async () => {
          most = Math.max(most, ++running)
          await held
          running--
        }),
      ),
    )
    // While the first of them still stands, everybody else is served.
    const others = Array.from({ length: 8 }, (_, n) => world.act(author(2 + n), async () => 'served'))
    expect(await Promise.all(others)).toEqual(Array(8).fill('served'))
    expect(running).toBe(1)
    open()
    const ends = await greedy
    expect(most).toBe(1)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(64)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Overloaded)
  })

  // A few facts of an act travel by value, more of them as one JSON.
  it.each([1, 3, 4])(
    'facts keep half a character that somebody sent, as they keep a NUL: %i of an act',
    async (most) => {
      const name = `typed-${most}`
      const subject = world.random.id()
      await world.act(night, async (act) => {
        for (let n = 0; n < most; n++)
          act.note(name, {
            subject,
            data: { n, fields: ['\ud83d', 'a\0b', '\\ud83d', '🗻'] },
            personal: { n },
          })
      })
      const facts = await world.facts(name)
      expect(facts.map(({ data, personal }) => ({ data, personal }))).toEqual(
        Array.from({ length: most }, (_, n) => ({
          data: { n, fields: ['\ufffd', 'a\ufffdb', '\\ud83d', '🗻'] },
          personal: { n },
        })),
      )
    },
  )

  it('facts cannot be changed, deleted or emptied', async () => {
    await world.act(night, async (act) => act.note('carved'))
    await expect(world.db.run(sql`update platform_fact set name = 'x'`)).rejects.toThrow('never changed')
    await expect(world.db.run(sql`delete from platform_fact`)).rejects.toThrow('never changed')
    await expect(world.db.run(sql`truncate platform_fact`)).rejects.toThrow('never changed')
  })

  it('two acts may seal for a new person at the same moment', async () => {
    const subject = world.random.id()
    const both = [1, 2, 3, 4].map((n) =>
      world.act(night, async (act) => act.note('met', { subject, personal: { n } })),
    )
    await Promise.all(both)
    expect(await countOf('met')).toBe(4)
  })
})
