import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { classesOfColumns, handlingFaults } from '../../scripts/check/handling.ts'
import { unclassedDocuments } from '../../scripts/check/handling-documents.ts'
import { filesOf } from '../../scripts/check/source-files.ts'
import { handlingClasses } from '../../src/platform/handling/classes.ts'
import { allRoutes } from '../../src/rooms.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const migrations = filesOf('migrations')
const with_ = (text: string) => [...migrations, { path: 'migrations/9999-mail-x.sql', text }]

describe('handling classes', () => {
  let world: TestWorld
  let columns: string[]
  beforeAll(async () => {
    world = await newWorld()
    const rows = await world.db.rows<{ name: string }>(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = current_schema()`)
    columns = rows.map(({ name }) => name)
  })
  afterAll(() => world.close())

  it('S2-05 every column of the database as it stands has exactly one class', () => {
    expect(columns.length).toBeGreaterThan(1000)
    expect(handlingFaults(migrations, columns)).toEqual([])
  })

  it('S2-05 every class is used, and the only other tables are those of the job queue', async () => {
    expect(new Set(classesOfColumns(migrations).values())).toEqual(new Set(handlingClasses))
    const others = await world.db.rows(sql`
      select distinct table_schema from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema', current_schema())`)
    expect(others).toEqual([{ table_schema: 'jobs' }])
  })

  it('S2-05 a column without a class is seen, one with two, one with a class nobody knows, and a class of nothing', () => {
    expect(handlingFaults(migrations, [...columns, 'mail_x.y'])).toEqual(['mail_x.y has no class'])
    const twice = with_('-- handling: mail_outbox | public: id | internal: id')
    expect(handlingFaults(twice, columns)).toEqual(['mail_outbox.id in 9999-mail-x has two classes'])
    const unknown = with_('-- handling: mail_outbox | holy: id')
    expect(handlingFaults(unknown, columns)).toEqual(['mail_outbox.id: no class holy'])
    expect(handlingFaults(with_('-- handling: mail_x | public: y'), columns)).toEqual([
      'mail_x.y is no column',
    ])
  })

  it('S2-05 every document that is written or mailed has exactly one class', () => {
    expect(unclassedDocuments(filesOf('src'))).toEqual([])
    const stray = { path: 'src/mail/a.ts', text: 'writeFileSync(path, text)' }
    expect(unclassedDocuments([...filesOf('src'), stray])).toEqual([
      'src/mail/a.ts makes a document without a class',
    ])
  })

  it('S2-05 every route says what class it holds, and with it every file that can be fetched', () => {
    const routes = allRoutes(undefined)
    expect(routes.filter(({ holds }) => !holds).map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect(routes.filter(({ givesFile }) => givesFile).length).toBeGreaterThan(5)
  })
})
