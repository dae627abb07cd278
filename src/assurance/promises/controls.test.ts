import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectEvidence } from '../evidence/collect.ts'
import { proofStates } from '../evidence/reading/proof-states.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { threats } from './contract.ts'
import { showWall } from './show-wall.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  await shipRegisters(world)
  const loaded = await load(demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
})
afterAll(() => world.close())

const load = (text: string) => loadRegisters(world, { by: 'operator', name: 'tests' }, text)
const stateOf = async (rule: string) => {
  await world.advance({ days: 1 })
  await collectEvidence(world)
  return (await proofStates(world.db, await world.clock.now())).get(rule)
}

/** A control of the demonstration, written anew with some of its lines changed. */
const changed = (id: string, from: string, to: string) => {
  const found = new RegExp(`  - id: ${id}\\n    title[\\s\\S]*?maps: .*\\n`).exec(demoRegisters())?.[0] ?? ''
  if (!found.includes(from)) throw new Error(`${id} has no ${from}`)
  return `controls:\n${found.replace(from, to)}`
}

describe('controls', () => {
  it('S2-14 are mapped to two frames, ISO 27001 and the ministry’s guideline; each shows its clause in both, or why none applies', async () => {
    const { controls } = await showWall(world)
    expect(controls.length).toBeGreaterThan(15)
    for (const { maps } of controls)
      for (const frame of ['iso-27001', 'aviation-guideline'])
        expect(maps.some(({ library, clause, whyNot }) => library === frame && (clause ?? whyNot))).toBe(true)
    const { maps } = controls.find(({ id }) => id === 'window') ?? { maps: [] }
    expect(maps.find(({ library }) => library === 'iso-27001')).toMatchObject({
      whyNot: expect.stringContaining('附属書'),
    })
    expect(await load(changed('window', 'aviation-guideline', 'jis-q-27001'))).toMatchObject({
      refusal: 'registers-broken',
    })
    expect(await stateOf('controls-mapped')).toMatchObject({ state: 'PASS', value: 0 })
    await world.db.run(
      sql`delete from assurance_mapping where control_id = 'window' and library_id = 'iso-27001'`,
    )
    expect(await stateOf('controls-mapped')).toMatchObject({ state: 'FAIL', value: 1 })
    await load(changed('window', 'carries', 'carries'))
    const rows = await world.db.rows<{ id: string; count: number }>(sql`
      select library_id as id, count(*)::int as count from assurance_requirement group by 1 order by 1`)
    expect(rows).toMatchObject([
      { id: 'aviation-guideline', count: 13 },
      { id: 'iso-27001', count: 93 },
      { id: 'jis-q-27001', count: 93 },
      { id: 'nist-csf', count: 22 },
    ])
  })

  it('S2-20 have a clear division of responsibility: each has exactly one accountable person, whatever is written', async () => {
    const { controls } = await showWall(world)
    for (const { accountable } of controls) expect(accountable.ja.length).toBeGreaterThan(0)
    await expect(
      world.db.run(sql`update assurance_control set accountable = null where id = 'window'`),
    ).rejects.toThrow('null')
    await expect(
      world.db.run(sql`update assurance_control set accountable = 'ghost' where id = 'window'`),
    ).rejects.toThrow('foreign key')
    expect(
      await load(changed('window', 'accountable: tomoshi', 'accountable: [tomoshi, mihari]')),
    ).toMatchObject({
      refusal: 'registers-broken',
    })
    expect(await stateOf('controls-owned')).toMatchObject({ state: 'PASS', value: 1 })
    await world.db.run(sql`update assurance_person set left_on = '2025-12-01' where id = 'tomoshi'`)
    expect(await stateOf('controls-owned')).toMatchObject({ state: 'FAIL' })
    await load(demoRegisters())
  })

  it('S2-13 are owned by the organisation in charge of information security, which stands under the CISO', async () => {
    const office = await world.db.row(
      sql`select kind, under_seat from assurance_body where id = 'security-office'`,
    )
    expect(office).toEqual({ kind: 'organisation', under_seat: 'ciso' })
    expect(await stateOf('controls-owned')).toMatchObject({ state: 'PASS' })
    await load(changed('window', 'unit: security-office', 'unit: risk-conference'))
    expect(await stateOf('controls-owned')).toMatchObject({ state: 'FAIL' })
    await load(demoRegisters())
  })

  it.each(threats)(
    'S2-22 prevent %s by name: it has a live control, and the last one is not retired',
    async (threat) => {
      const { controls } = await showWall(world)
      const against = controls.filter((control) => control.threats.includes(threat))
      expect(against.length).toBeGreaterThan(0)
      const all = against.map(({ id }) =>
        changed(id, '    carries:', '    retired: true\n    carries:').replace('controls:\n', ''),
      )
      const outcome = await load(`controls:\n${all.join('')}`)
      expect(outcome).toMatchObject({ refusal: 'registers-broken' })
      if (!outcome.ok)
        expect(outcome.detail?.faults).toContainEqual({ line: 2, reason: expect.stringContaining(threat) })
    },
  )

  it('S2-22 show each of the five as covered, and none as covered once its controls are gone', async () => {
    expect(await stateOf('threats-covered')).toMatchObject({ state: 'PASS' })
    await world.db.run(sql`update assurance_control set threats = array_remove(threats, 'falsification')`)
    expect(await stateOf('threats-covered')).toMatchObject({ state: 'FAIL', value: 0 })
  })
})
