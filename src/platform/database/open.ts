import pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { sql } from '../sql.ts'
import { reasonOf, StartFault } from '../start-fault.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

/** An open database. */
export interface Database {
  readonly pool: pg.Pool
  /** Where it is, without secrets, for the installer's eyes. */
  readonly place: string
  /** Resolves when an embedded PostgreSQL is gone though nobody stopped it. */
  readonly lost: Promise<void>
  close(): Promise<void>
}

/** The name of our database in the embedded PostgreSQL. */
const name = 'sekisho'

/** Opens the database of the config: the one of `DATABASE_URL`, else the embedded one in the data folder. */
export async function openDatabase(config: Config, log: Logger): Promise<Database> {
  return config.databaseUrl ? openGiven(config.databaseUrl, log) : openEmbedded(config.data, log)
}

/** A pool that outlives lost connections. */
export function openPool(settings: pg.PoolConfig, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    // Queries given together travel together: an act's begin and its first look at the clock are one wait.
    pipeline: true,
    max: 20,
    // Longer than the half minute between rounds of many jobs: a connection made anew knows no question and costs milliseconds.
    idleTimeoutMillis: 90_000,
    application_name: 'sekisho',
    connectionTimeoutMillis: 10_000,
    ...settings,
  })
  // Every query here is found by its keys: planning it anew for its values took a third of PostgreSQL's time at a sign-in.
  pool.on('connect', (client) => {
    client.query('set plan_cache_mode = force_generic_plan').catch(() => undefined)
    // Without a listener a connection lost while an act holds it and asks nothing would end the process.
    client.on('error', () => undefined)
    client.once('error', (fault) => {
      // While we leave, connections end; that is no news.
      if (!pool.ending) log.warn({ reason: reasonOf(fault) }, 'a database connection was lost')
    })
  })
  // One lost while nobody holds it is told here once more.
  pool.on('error', () => undefined)
  return pool
}

async function openGiven(url: string, log: Logger): Promise<Database> {
  const pool = openPool({ connectionString: url }, log)
  const place = placeOf(url)
  try {
    await mustBeRecent(pool)
  } catch (fault) {
    await pool.end()
    if (fault instanceof StartFault) throw fault
    throw new StartFault(`The database of DATABASE_URL (${place}) cannot be used: ${reasonOf(fault)}.`)
  }
  return { pool, place, lost: new Promise(() => {}), close: () => pool.end() }
}

async function mustBeRecent(pool: pg.Pool): Promise<void> {
  const read = await pool.query<{ version: string; name: string }>(sql`
    select current_setting('server_version_num') as version, current_setting('server_version') as name`)
  const [found] = read.rows
  if (Number(found?.version) < 150_000)
    throw new StartFault(
      `Sekisho needs PostgreSQL 15 or newer, and DATABASE_URL leads to ${found?.name}: set it to a newer one.`,
    )
}

async function openEmbedded(data: string, log: Logger): Promise<Database> {
  const server = await startEmbedded(data)
  await ensureDatabase(server)
  const pool = openPool({ ...server.connection, database: name }, log)
  const close = async () => {
    await pool.end()
    await server.stop()
  }
  return { pool, place: `embedded in ${data}`, lost: server.lost, close }
}

async function ensureDatabase(server: Embedded): Promise<void> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  await client.connect()
  const found = await client.query(sql`select 1 from pg_database where datname = ${name}`)
  if (found.rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'local socket'}${port && `:${port}`}${pathname}`
}
