import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { readCommitments } from '../promises/read-commitments.ts'
import { shippedFiles, shipRegisters } from '../shipped/ship-registers.ts'
import { loadRegisters } from './load-registers.ts'

const office = { by: 'operator', name: 'tests' } as const

const registers = `
people:
  - { id: hama, name: { ja: 浜 灯子, en: HAMA TOKO }, address: hama@desk.kazahana.example }
bodies:
  - { id: security, kind: organisation, name: { ja: 情報セキュリティ室, en: Information security }, under-seat: ciso }
libraries:
  - id: frame-one
    title: { ja: 枠, en: Frame }
    edition: '2022'
    frame: true
    requirements:
      '1.1': { ja: 入口, en: The door }
      '1.2': { ja: 窓, en: The window }
controls:
  - id: door
    title: { ja: 扉, en: Door }
    text: { ja: 扉を閉めます。, en: The door is shut. }
    unit: security
    accountable: hama
    threats: [unauthorised-access]
    carries: [policy-4]
    maps: { frame-one: ['1.1'], iso-27001: [A.7.2], aviation-guideline: { not-applicable: no door in it } }
owners: { policy-4: hama }
`

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
  await shipRegisters(world)
})
afterAll(() => world.close())

const load = (text: string) => loadRegisters(world, office, text)
const faultsOf = async (text: string) => {
  const outcome = await load(text)
  return outcome.ok ? [] : outcome.detail?.faults
}

describe('a file of registers', () => {
  it.each([
    ['a word nobody knows', 'people:\n  - { id: hama, nmae: x }', 2, /name|nmae/],
    ['a body that is not there', registers.replace('unit: security', 'unit: harbour'), 18, /no body harbour/],
    [
      'a person who is not there',
      registers.replace('accountable: hama', 'accountable: nobody'),
      19,
      /nobody is called nobody/,
    ],
    [
      'two accountable persons',
      registers.replace('accountable: hama', 'accountable: [hama, hama]'),
      19,
      /expected string/,
    ],
    ['none', registers.replace('    accountable: hama\n', ''), 15, /accountable/],
    ['a threat without a name', registers.replace('[unauthorised-access]', '[rain]'), 20, /threats/],
    ['a clause that is not there', registers.replace("['1.1']", "['9.9']"), 22, /no clause 9.9/],
    [
      'no clause of a frame',
      registers.replace("frame-one: ['1.1'], ", ''),
      22,
      /neither a clause of frame-one/,
    ],
    [
      'a promise nobody made',
      registers.replace('carries: [policy-4]', 'carries: [policy-99]'),
      21,
      /policy-99/,
    ],
    [
      'an entry twice',
      registers.replace('bodies:', '  - { id: hama, name: { ja: x, en: x }, address: a@b.example }\nbodies:'),
      4,
      /second time/,
    ],
    ['what is no YAML', `${registers}\nx: [`, 25, /./],
  ])('is refused as a whole, with its line: %s', async (_what, text, line, reason) => {
    expect(await faultsOf(text)).toContainEqual({ line, reason: expect.stringMatching(reason) })
    expect(await world.db.row(sql`select 1 from assurance_person`)).toBeUndefined()
  })

  it('is taken in, once: a second time nothing has changed but what is written anew', async () => {
    expect(await load(registers)).toMatchObject({
      ok: true,
      value: { people: 1, bodies: 1, libraries: 2, controls: 1, owners: 1 },
    })
    expect(await load(registers)).toMatchObject({
      ok: true,
      value: { people: 0, bodies: 0, libraries: 0, owners: 0 },
    })
    expect((await world.facts('registers-loaded')).length).toBeGreaterThan(1)
  })
})

describe('what comes along', () => {
  it('is whole, and in both languages', async () => {
    expect(shippedFiles().length).toBeGreaterThan(0)
    const commitments = await readCommitments(world.db)
    for (const { title, text } of commitments)
      for (const words of [title.ja, title.en, text.ja, text.en]) expect(words.length).toBeGreaterThan(1)
    expect(commitments.filter(({ kind }) => kind === 'policy').map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  it('does not come a second time over words of the operator’s own', async () => {
    const own = `commitments:\n  - { id: policy-1, kind: policy, number: 1, title: { ja: 法, en: Law }, text: { ja: 守ります。, en: Kept. } }`
    expect(await load(own)).toMatchObject({ ok: true, value: { commitments: 1 } })
    await shipRegisters(world)
    const found = (await readCommitments(world.db)).find(({ id }) => id === 'policy-1')
    expect(found).toMatchObject({ version: 2, title: { ja: '法', en: 'Law' } })
    await expect(
      world.db.run(
        sql`update assurance_commitment_version set text_ja = 'x' where commitment_id = 'policy-1'`,
      ),
    ).rejects.toThrow('never changed')
  })
})
