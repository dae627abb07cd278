import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { csaf } from '../../../test/support/csaf.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { bundle, indicator } from '../../../test/support/stix.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let folder: string
beforeAll(async () => {
  world = await newWorld()
  folder = mkdtempSync(join(tmpdir(), 'sekisho-cli-intel-'))
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const intel = (...words: string[]) => obeyHere(['intel', ...words], environmentOf(world))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const known = async () =>
  (await world.db.row<{ n: number }>(sql`select count(*)::int as n from watch_indicator`))?.n

describe('sekisho intel', () => {
  it('takes a bundle in whole, weighs it at once where it is told to, and says how much is of no use', async () => {
    const path = file('isac.json', bundle(indicator(), indicator("[domain-name:value LIKE '%.example']")))
    const taken = await intel('import', path, '--source', 'ISAC mail', '--effect', 'weigh', '--score', '70')
    expect(taken).toMatchObject({
      ...{ code: 0, err: '' },
      out: `${path}: 2 new indicators (1 of them not usable), 0 changed, 0 withdrawn, 0 left out\n`,
    })
    expect(await known()).toBe(2)
    const weighed = await world.db.rows(sql`select host(network) as network from risk_indicator`)
    expect(weighed).toEqual([{ network: '203.0.113.9' }])
    expect((await intel('import', path, '--source', 'ISAC mail')).out).toContain('0 new indicators')
    const poisoned = file('poisoned.json', bundle(indicator(undefined, { name: 'x\u0000' })))
    expect((await intel('import', poisoned)).out).toContain('0 withdrawn, 1 left out')
    const sightings = JSON.parse((await intel('sightings', '--source', 'ISAC mail')).out)
    expect(sightings).toMatchObject({ type: 'bundle' })
  })

  it('refuses a broken bundle whole, with file, line and reason, and words it does not know', async () => {
    const before = await known()
    const broken = file('broken.json', bundle(indicator(), { ...indicator(), pattern: 7 }))
    const refused = await intel('import', broken)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/broken\.json:\d+: \S/)
    expect(await known()).toBe(before)
    const path = file('isac.json', bundle(indicator()))
    for (const [words, said] of [
      [['import'], 'Name a file'],
      [['import', join(folder, 'nowhere.json')], 'cannot be read'],
      [['import', path, '--effect', 'hope'], '--effect is "weigh" or "watch"'],
      [['import', path, '--score', '101'], '--score is a whole number from 1 to 100'],
      [['advisory'], 'Name a file'],
    ] as const)
      expect(await intel(...words)).toMatchObject({ code: 1, err: expect.stringContaining(said) })
    expect(await known()).toBe(before)
  })

  it('takes an advisory in, knows it again, and a newer version of it', async () => {
    const first = file('advisory.json', csaf())
    expect(await intel('advisory', first)).toMatchObject({
      ...{ code: 0, out: `${first}: it waits in the inbox for a decision\n` },
    })
    expect((await intel('advisory', first)).out).toContain('known already')
    const newer = file('newer.json', csaf('1.1.0', '2025-11-27'))
    expect((await intel('advisory', newer)).out).toContain('a newer version')
    const broken = file(
      'broken-advisory.json',
      csaf().replace('"csaf_version": "2.0"', '"csaf_version": "9"'),
    )
    expect(await intel('advisory', broken)).toMatchObject({
      ...{ code: 1, err: expect.stringMatching(/broken-advisory\.json:\d+: \S/) },
    })
  })

  it('registers, lists, stops and resumes a TAXII server, once each', async () => {
    expect((await intel('source', 'list')).out).toBe('No source is registered.\n')
    const add = ['source', 'add', '--name', 'isac', '--url', 'https://taxii.isac.example/taxii2/'] as const
    expect(await intel(...add)).toMatchObject({ code: 0, out: 'isac is asked from now on.\n' })
    expect(await intel(...add)).toMatchObject({ code: 1, err: expect.stringContaining('registered already') })
    const plain = ['source', 'add', '--name', 'plain', '--url', 'https://taxii.isac.example/?to=all'] as const
    expect(await intel(...plain)).toMatchObject({ code: 1, err: expect.stringContaining('https://') })
    expect((await intel('source', 'list')).out).toMatch(
      /^isac {2}taxii\.isac\.example {2}.*last success never/,
    )
    expect((await intel('source', 'stop', '--name', 'isac')).out).toBe('isac is asked no more.\n')
    expect(await intel('source', 'stop', '--name', 'isac')).toMatchObject({ code: 1 })
    expect((await intel('source', 'resume', '--name', 'isac')).out).toBe('isac is asked again.\n')
  })
})
