import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoDrills } from '../demo/seed-demo-drills.ts'
import { demoPeople } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { takePopulation } from '../population/file/load-population.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { approveDrill } from './campaign/approve-drill.ts'
import { designDrill } from './campaign/design-drill.ts'
import { readTemplates } from './templates/read-templates.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-05-11T09:30:00+09:00' })
  await shipRegisters(world)
  await takePopulation(world, { by: 'operator', name: 'tests' }, demoPeople())
})
afterAll(() => world.close())

const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  await world.advance({ seconds: 1 })
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
/** The oldest drill once more, with other words in it. */
const another = async (change: { clicked?: number; taught?: number; kind?: string }) => {
  const made = await world.db.row<{ id: string }>(sql`
    insert into assurance_drill (id, title, wish, seed, digest, people, designed_at, designed_by, approved_at, approved_by)
    select gen_random_uuid(), title, case when ${change.kind ?? null}::text is null then wish else jsonb_set(wish, '{templates}',
      (select jsonb_agg(id) from assurance_drill_template where kind = ${change.kind ?? null} and language = 'ja')) end,
      seed, digest, people, designed_at, designed_by, approved_at, approved_by
    from assurance_drill where approved_at is not null order by designed_at limit 1 returning id`)
  await world.db.run(sql`
    insert into assurance_drill_result (drill_id, round, figures, groups, kept_at)
    select ${made?.id}, 'first', jsonb_set(jsonb_set(figures, '{clicked}', ${String(change.clicked ?? 1)}::jsonb), '{finishedInTime}',
      ${String(change.taught ?? 1)}::jsonb), '[]', kept_at from assurance_drill_result limit 1`)
}

describe('the proof of drills', () => {
  it('S2-48 wants two drills a year that were carried out; one that was approved and never sent is none', async () => {
    expect(await find('mail-drills')).toMatchObject({ verdict: 'FAIL', value: 0 })
    const templates = (await readTemplates(world.db)).map(({ id }) => id)
    const officer = await staffSession(world, 'security-officer')
    const wish = {
      ...{ title: '送られない訓練', groups: [], numbers: [], templates, perHour: 100 },
      ...{ fromOn: '2026-05-11', untilOn: '2026-05-11', opens: '10:00', closes: '16:00' },
    }
    const ciso = await staffSession(world, 'ciso')
    const made = await designDrill(officer, wish)
    if (!made.ok) throw new Error(made.refusal)
    expect(await approveDrill(ciso, made.value.id)).toMatchObject({ ok: true })
    await world.moveTo('2026-05-13T09:00:00+09:00')
    expect(await find('mail-drills')).toMatchObject({ verdict: 'FAIL', value: 0 })
    await seedDemoDrills(world)
    expect(await find('mail-drills')).toMatchObject({
      verdict: 'PASS',
      value: 2,
      rows: [{ sent: 35 }, { sent: 35 }],
    })
    expect(await find('mail-drill-taught')).toMatchObject({ verdict: 'PASS', value: 1 })
    await another({ clicked: 20, taught: 10 })
    expect(await find('mail-drill-taught')).toMatchObject({ verdict: 'FAIL' })
  })

  it('S2-49 wants virus mails and business mail compromise in every drill', async () => {
    expect(await find('mail-drill-kinds')).toMatchObject({ verdict: 'PASS', value: 2 })
    await another({ kind: 'virus' })
    expect(await find('mail-drill-kinds')).toMatchObject({ verdict: 'FAIL', value: 1 })
    // A year on, none of them counts any more.
    await world.moveTo('2027-05-12T09:00:00+09:00')
    expect(await find('mail-drills')).toMatchObject({ verdict: 'FAIL', value: 0 })
    expect(await find('mail-drill-kinds')).toMatchObject({ verdict: 'UNKNOWN' })
  })
})
