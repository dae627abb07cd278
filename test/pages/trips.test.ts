import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { sql } from '../../src/platform/sql.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const page = readFileSync('docs/decisions/0037-what-carries-a-trip.md', 'utf8')
const tests = filesOf('src').filter(({ path }) => /^src\/travel\/.*\.test\.ts$/.test(path))

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

describe('what carries a trip', () => {
  it('each constraint, index and trigger the page names is in the database, and an index it names is unique', async () => {
    const named = [...page.matchAll(/^\| [^|]+ \| (`[a-z_]+`[^|]*) \|$/gm)].flatMap(([, carried = '']) =>
      [...carried.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(12)
    const found = await world.db.rows<{ name: string }>(sql`
      select conname as name from pg_constraint where conname = any(${named}) and convalidated
      union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relname = any(${named}) and i.indisunique and i.indisvalid
      union select tgname from pg_trigger where tgname = any(${named}) and tgenabled = 'O'`)
    expect(found.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
  })

  it.each(Array.from({ length: 14 }, (_, n) => n + 1))(
    'hazard %i has its tests, by its name, and one of them does things at the same moment',
    (hazard) => {
      const row = page.split('\n').find((line) => line.startsWith(`| ${hazard} |`)) ?? ''
      const listed = [...row.matchAll(/`([a-z/-]+\.test\.ts)`/g)].map((match) => `src/travel/${match[1]}`)
      const title = new RegExp(`(it|describe)\\((?:'[^\\n]*|\\s+'[^\\n]*)hazard ${hazard}\\b`)
      expect(
        tests
          .filter(({ text }) => title.test(text))
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual(listed)
      expect(listed.length).toBeGreaterThan(0)
      const acts = tests.flatMap(({ text }) =>
        text.split(/^(?=(?:it|describe)\()/m).filter((part) => title.test(part)),
      )
      expect(acts.filter((part) => /Promise\.all(?:Settled)?\(/.test(part)).length).toBeGreaterThan(0)
    },
  )
})
