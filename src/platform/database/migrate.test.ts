import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clone, cloneDatabase } from '../../../test/support/clone.ts'
import { migrate, missingMigrations } from './migrate.ts'
import { readMigrations } from './migration-files.ts'

const files = readMigrations()
const added = { name: '9999-lantern.sql', text: 'create table lantern (lit boolean); ', checksum: 'a' }

describe('migrations', () => {
  let clone: Clone
  beforeEach(async () => {
    clone = await cloneDatabase('template1')
  })
  afterEach(() => clone.drop())

  it('builds an empty database in order, and a second start changes nothing', async () => {
    expect(await missingMigrations(clone.pool)).toEqual(files.map((file) => file.name))
    expect(await migrate(clone.pool)).toEqual(files.map((file) => file.name))
    expect(await missingMigrations(clone.pool)).toEqual([])
    expect(await migrate(clone.pool)).toEqual([])
  })

  it('refuses a migration that was changed after it was applied, before touching anything', async () => {
    await migrate(clone.pool, { files: [...files, added] })
    const changed = [
      ...files,
      { ...added, checksum: 'b' },
      { ...added, name: '9999-more.sql', text: 'create table more ()' },
    ]
    await expect(migrate(clone.pool, { files: changed })).rejects.toThrow(
      '9999-lantern.sql was changed after it was applied',
    )
    expect((await clone.pool.query("select to_regclass('more') as there")).rows[0].there).toBeNull()
  })

  it('refuses a database that a newer version has migrated', async () => {
    await migrate(clone.pool, { files: [...files, added] })
    await expect(migrate(clone.pool, { files })).rejects.toThrow(
      'migrated by a newer Sekisho (9999-lantern.sql)',
    )
    await expect(missingMigrations(clone.pool, files)).rejects.toThrow('newer Sekisho')
  })

  it('rolls a failing migration back whole and names it', async () => {
    const broken = { ...added, text: 'create table half (); select 1 / 0' }
    await expect(migrate(clone.pool, { files: [...files, broken] })).rejects.toThrow(
      '9999-lantern.sql failed and was rolled back: division by zero. Nothing of it was kept: mend the cause',
    )
    expect((await clone.pool.query("select to_regclass('half') as there")).rows[0].there).toBeNull()
    expect(await missingMigrations(clone.pool, [...files, broken])).toEqual(['9999-lantern.sql'])
  })

  it('lets two nodes that start at once migrate only once', async () => {
    const both = await Promise.all([migrate(clone.pool), migrate(clone.pool)])
    expect(both.flat().sort()).toEqual(files.map((file) => file.name))
  })
})
