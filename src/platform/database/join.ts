import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { role } from './cluster.ts'
import { holderOf } from './folder-lock.ts'
import { type Database, openDatabase, openPool } from './open.ts'
import { readPostmasterFile } from './postmaster-file.ts'

/** Opens the database for a command: beside a running Sekisho when there is one, else as a start would. */
export async function joinDatabase(config: Config, log: Logger): Promise<Database> {
  if (config.databaseUrl || !holderOf(config.data)) return openDatabase(config, log)
  const running = readPostmasterFile(join(config.data, 'postgres'))
  // Held but not up yet: opening says so in its own sentence.
  if (!running?.isReady) return openDatabase(config, log)
  const pool = openPool(
    { host: running.socketFolder, port: 5432, user: role, database: 'sekisho', max: 4 },
    log,
  )
  return {
    pool,
    place: `embedded in ${config.data}, with the running Sekisho`,
    lost: new Promise(() => {}),
    close: () => pool.end(),
  }
}
