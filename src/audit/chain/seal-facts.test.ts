import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { companies, fillLog, keyOf } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { verifyDatabase } from '../verification/verify.ts'
import { countUnsealed } from './count-unsealed.ts'
import { houseStream } from './entry.ts'
import { sealFacts } from './seal-facts.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const verdict = () => verifyDatabase(world, { key: keyOf(world) })

it('facts are chained by company, and the whole is sworn to after each round', async () => {
  await fillLog(world, 3, 10)
  const streams = await world.db.rows<{ stream: string }>(
    sql`select stream from audit_stream order by stream`,
  )
  expect(streams.map(({ stream }) => stream)).toEqual([houseStream, ...companies].toSorted())
  const forks = await world.db.rows(sql`
    select stream, previous from audit_record group by stream, previous having count(*) > 1`)
  expect(forks).toEqual([])
  expect(await verdict()).toMatchObject({ records: 30, checkpoints: 3, flaw: undefined })
})

it('what is not sealed yet is counted', async () => {
  expect(await countUnsealed(world.db)).toBe(0)
  await world.act({ by: 'system', name: 'lamp keeper' }, (act) => act.note('lamp-lit'))
  expect(await countUnsealed(world.db)).toBe(1)
  await sealFacts(world)
  expect(await countUnsealed(world.db)).toBe(0)
})

it('a node with many facts before it seals them portion by portion', async () => {
  const { size } = await verdict()
  await world.act({ by: 'system', name: 'lamp keeper' }, (act) => {
    for (let n = 0; n < 4_100; n++) act.note('lamp-lit', { data: { n } })
  })
  expect(await sealFacts(world, 1)).toBe(2_000)
  expect(await sealFacts(world)).toBe(2_100)
  expect(await verdict()).toMatchObject({ records: size + 4_100, flaw: undefined })
})

it('a round without news swears to nothing anew', async () => {
  const before = await verdict()
  expect(await sealFacts(world)).toBe(0)
  expect(await verdict()).toEqual(before)
})

it('attack-30 what was typed with a NUL byte is in the log as any other fact', async () => {
  await world.act({ by: 'system', name: 'door' }, (act) =>
    act.note('knocked', {
      data: { typed: 'a\u0000b', half: '\ud800', text: '\\u0000' },
      personal: { id: 'x\u0000' },
    }),
  )
  expect(await sealFacts(world)).toBe(1)
  expect((await world.facts('knocked')).map(({ data }) => data)).toEqual([
    { typed: 'a\ufffdb', half: '\ufffd', text: '\\u0000' },
  ])
  expect(await verdict()).toMatchObject({ flaw: undefined })
})

it('two nodes that seal at the same time take each fact once', async () => {
  const { size } = await verdict()
  await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      await world.act({ by: 'system', name: 'lamp keeper' }, (act) => act.note('lamp-lit', { data: { n } }))
      await sealFacts(world)
    }),
  )
  await sealFacts(world)
  expect(await verdict()).toMatchObject({ records: size + 40, flaw: undefined })
})

it('a person whose key is deleted cannot be read any more, and the log is whole', async () => {
  const person = world.random.id()
  await world.act({ by: 'system', name: 'door' }, (act) =>
    act.note('greeted', { subject: person, personal: { name: '山田 花子' } }),
  )
  await sealFacts(world)
  const before = await verdict()
  await world.db.run(sql`delete from platform_person_key where subject_id = ${person}`)
  expect((await world.facts('greeted')).map(({ personal }) => personal)).toEqual([undefined])
  expect(await verdict()).toEqual(before)
  expect(before.flaw).toBeUndefined()
})
