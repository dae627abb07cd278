import { isSame, keysFrom } from '../keys.ts'
import { type Db, sql } from '../sql.ts'
import { StartFault } from '../start-fault.ts'

const markOf = (masterKey: Buffer): Buffer => keysFrom(masterKey).mac('which master key', '')

/** Faults when the database was begun with another master key; one that was never opened is begun with this. */
export async function mustBeItsKey(db: Db, masterKey: Buffer): Promise<void> {
  await db.run(sql`insert into platform_key_mark (mark) values (${markOf(masterKey)}) on conflict do nothing`)
  if (!(await isItsKey(db, masterKey)))
    throw new StartFault(
      'The database was begun with another master key, and nothing that is sealed in it could be read: put its own key back from your backup, as SEKISHO_KEY or as the key file.',
    )
}

/** Whether the key may be the one the database was begun with. Changes nothing. */
export async function isItsKey(db: Db, masterKey: Buffer): Promise<boolean> {
  const row = await db.row<{ mark: Buffer }>(sql`select mark from platform_key_mark`)
  return row === undefined || isSame(row.mark, markOf(masterKey))
}
