import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenHabits, foreignTables, skippedTests, tooLong } from '../scripts/check/habits.ts'
import { leaksOf } from '../scripts/check/leaks.ts'
import { tooNewSql } from '../scripts/check/newest-postgres.ts'
import { migrationFaults } from '../scripts/check/numbers.ts'
import { retentionPage, tablesWithoutEnd } from '../scripts/check/retention.ts'
import { fullFoldersIn } from '../scripts/check/sizes.ts'
import { filesOf } from '../scripts/check/source-files.ts'
import { brokenScreens, brokenWalls, mayCall } from '../scripts/check/walls.ts'

const files = filesOf('src', 'web', 'test', 'scripts', 'bench', 'docs', 'migrations', 'profiles')
const migrations = files.filter((file) => file.path.startsWith('migrations/'))
const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'cli')
  .map((entry) => entry.name)
const seeded = (path: string, text: string) => [{ path, text }]

describe('the walls of the house', () => {
  it('every room on disk is on the map, and on the page that draws it', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8')
    expect(rooms.toSorted()).toEqual(Object.keys(mayCall).toSorted())
    for (const room of rooms) expect(page).toContain(`\`${room}\``)
  })

  it('nobody on the map can reach itself through others', () => {
    const reaches = (room: string): string[] =>
      (mayCall[room] ?? []).flatMap((next) => [next, ...reaches(next)])
    for (const room of rooms) expect(reaches(room)).not.toContain(room)
  })

  it('rooms call each other through their doors and only downward', () =>
    expect(brokenWalls(files)).toEqual([]))

  it.each([
    ['src/mail/send.ts', "import { x } from '#identity/public.ts'"],
    ['src/identity/a.ts', "import { x } from '#mail/outbox/rows.ts'"],
    ['src/identity/a.ts', "import { x } from '../mail/outbox.ts'"],
    ['src/strangers/a.ts', "import { x } from '#platform/act.ts'"],
    ['src/risk/a.ts', "const x = await import('#organisation/public.ts')"],
    ['src/risk/a.ts', "import { x } from '../../test/support/world.ts'"],
  ])('a wall broken in %s by «%s» is seen', (path, text) =>
    expect(brokenWalls(seeded(path, text))).toHaveLength(1),
  )

  it('screens take shapes from the server, never acts', () => {
    expect(brokenScreens(files)).toEqual([])
    expect(
      brokenScreens(seeded('web/portal/a.tsx', "import { x } from '../../src/identity/public.ts'")),
    ).toHaveLength(1)
  })

  it('a room reads its own tables only', () => {
    expect(foreignTables(files, rooms)).toEqual([])
    expect(foreignTables(seeded('src/mail/a.ts', 'sql`select a from identity_account`'), rooms)).toHaveLength(
      1,
    )
    expect(foreignTables(seeded('src/risk/a.ts', 'sql`x join organisation_person p`'), rooms)).toHaveLength(1)
  })
})

describe('the habits of the house', () => {
  it('time, chance, environment and outside calls come from platform', () =>
    expect(brokenHabits(files)).toEqual([]))

  it.each([
    'const at = Date.now()',
    'const at = new Date()',
    'const n = Math.random()',
    'await db.run(sql`delete from mail_outbox where at < now()`)',
    'const key = process.env.KEY',
    "await fetch('http://127.0.0.1')",
    'const x = y as any;',
    "const all = new Part(['a, b'], [])",
  ])('«%s» outside platform is seen', (text) =>
    expect(brokenHabits(seeded('src/mail/a.ts', text))).toHaveLength(1),
  )

  it('an operator may bring PostgreSQL 15: no migration and no query needs a newer one', () =>
    expect(tooNewSql(files)).toEqual([]))

  it.each([
    ['migrations/a.sql', 'create table mail_x (id uuid default uuidv7())'],
    ['migrations/a.sql', 'create table mail_x (a int, b int generated always as (a + 1) virtual)'],
    ['src/mail/a.ts', 'sql`merge into mail_x using y on true when matched then delete returning id`'],
    ['src/mail/a.ts', 'sql`update mail_x set a = 1 returning old.a`'],
    ['src/mail/a.ts', 'sql`select * from json_table(x)`'],
    ['src/mail/a.ts', 'sql`select any_value(a) from mail_x`'],
  ])('too new a query in %s is seen: «%s»', (path, text) =>
    expect(tooNewSql(seeded(path, text))).toHaveLength(1),
  )

  it('files stay under 200 lines', () => {
    expect(tooLong(files)).toEqual([])
    expect(tooLong(seeded('src/mail/a.ts', 'x\n'.repeat(201)))).toHaveLength(1)
  })

  it('folders hold a dozen files, and those that were fuller grow no more', () => {
    expect(fullFoldersIn(files)).toEqual([])
    const thirteen = Array.from({ length: 13 }, (_, n) => ({ path: `src/risk/new/a${n}.ts`, text: '' }))
    expect(fullFoldersIn(thirteen)).toEqual(['src/risk/new holds 13 files, 12 at most'])
    const twelveAndTest = [...thirteen.slice(1), { path: 'src/risk/new/a.test.ts', text: '' }]
    expect(fullFoldersIn(twelveAndTest)).toEqual([])
  })

  it.each([
    ['noExcessiveLinesPerFunction', `export function long() {\n${'  console.error()\n'.repeat(41)}}\n`],
    ['useMaxParams', 'export const wide = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e\n'],
  ])('a function past its size is refused by the check: %s', (rule, text) => {
    const file = join(mkdtempSync(join(tmpdir(), 'sekisho-seeded-')), 'a.ts')
    writeFileSync(file, text)
    const words = ['lint', '--vcs-enabled=false', file]
    const said = spawnSync('node_modules/.bin/biome', words, { encoding: 'utf8' })
    rmSync(dirname(file), { recursive: true })
    expect(said.status).toBe(1)
    expect(said.stdout + said.stderr).toContain(rule)
  })

  it('no test is passed over', () => {
    expect(skippedTests(files)).toEqual([])
    expect(skippedTests(seeded('src/mail/a.test.ts', `${'it'}.skip('x', () => {})`))).toHaveLength(1)
  })

  it('every table says how long it is kept, and the page shows it', () => {
    expect(tablesWithoutEnd(migrations)).toEqual([])
    expect(readFileSync('docs/retention.md', 'utf8')).toBe(retentionPage(migrations))
    expect(tablesWithoutEnd(seeded('migrations/a.sql', 'create table mail_stray (id uuid)'))).toHaveLength(1)
  })

  it('migrations are numbered one by one, so that their order is never a matter of their names', () => {
    expect(migrationFaults(migrations.map(({ path }) => path))).toEqual([])
    expect(
      migrationFaults(['migrations/0001-a.sql', 'migrations/0001-b.sql', 'migrations/0003-c.sql']),
    ).toEqual([
      'The number 0001 is carried by 2 migrations, 0001-a and 0001-b: the next free one is 0004.',
      'No migration carries the number 0002, though 0003 is there.',
    ])
    expect(migrationFaults(['migrations/lantern.sql'])).toEqual([
      'The migration lantern.sql does not begin with a number of four digits.',
    ])
  })

  it('nothing that must not be published stands in a file', () => {
    expect(leaksOf(filesOf('.'))).toEqual([])
    const samples = [
      '-----BEGIN RSA '.concat('PRIVATE KEY-----'),
      'see "/ho'.concat('me/eve/x"'),
      '"resolved"'.concat(': "https://x"'),
      'J'.concat('AL'),
    ]
    for (const text of samples) expect(leaksOf(seeded('docs/a.md', text))).toHaveLength(1)
  })
})
