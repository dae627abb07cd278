import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startMailbox } from '../src/mail/demo-mailbox.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openPool } from '../src/platform/database/open.ts'
import { installJobs } from '../src/platform/jobs/boss.ts'
import { openLog } from '../src/platform/logging.ts'
import type { Person, Stage } from './parts/part.ts'
import { enrolAtPeer, enrolHere, stubbedHash } from './people.ts'
import { startServer } from './servers/start.ts'

export const masterKey = Buffer.alloc(32, 1)
const stub = './servers/without-hash.ts'
/** As many people as a storm brings at once. */
const crowd = 256

const file = (path: string) => new URL(path, import.meta.url).pathname

/** Starts a PostgreSQL of its own, our server, the peer's, and the people who will sign in; ends what it began when it fails. */
export async function setUp(rounds: number): Promise<{ stage: Stage; close(): Promise<void> }> {
  const endings: (() => unknown)[] = []
  const close = async () => {
    for (const end of endings.toReversed()) await end()
  }
  try {
    return { stage: { ...(await build((end) => endings.push(end))), rounds }, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

type Later = (end: () => unknown) => void

async function build(later: Later): Promise<Omit<Stage, 'rounds'>> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'))
  later(() => rmSync(folder, { recursive: true, force: true }))
  const postgres = await startEmbedded(folder)
  later(() => postgres.stop())
  const mailbox = await startMailbox()
  later(() => mailbox.close())
  const at = (database: string) => ({ ...postgres.connection, database })
  await makeDatabases(at('postgres'), ['sekisho', 'sekisho_stub', 'peer', 'peer_stub'])
  const people = await settle(at('sekisho'))
  const stubbed = await settle(at('sekisho_stub'), stubbedHash)
  const ours = (database: string) => ({
    connection: at(database),
    masterKey: masterKey.toString('base64'),
    smtp: `smtp://127.0.0.1:${mailbox.port}`,
  })
  const start = startingWith(later)
  const startPeer = async (database: string, preload?: string) => {
    const peer = await start('peers/better-auth.ts', { connection: at(database) }, preload)
    await enrolAtPeer(peer.origin, people)
    return peer
  }
  return {
    sekisho: await start('servers/sekisho.ts', ours('sekisho')),
    peer: await startPeer('peer'),
    people,
    stubbed,
    second: () => start('servers/sekisho.ts', ours('sekisho')),
    bare: () => start('servers/bare.ts', {}),
    bareOfHash: () => start('servers/sekisho.ts', ours('sekisho_stub'), stub),
    peerOfHash: () => startPeer('peer_stub', stub),
  }
}

const startingWith = (later: Later) => async (path: string, settings: object, preload?: string) => {
  const server = await startServer(file(path), settings, preload && file(preload))
  later(() => server.stop())
  return server
}

/** Lays out a database and enrols everybody in it. */
export async function settle(connection: pg.PoolConfig, hash?: string): Promise<Person[]> {
  const pool = openPool(connection, openLog('silent'))
  await migrate(pool, { also: installJobs })
  const people = await enrolHere({ pool, masterKey, count: crowd, ...(hash && { hash }) })
  await pool.end()
  return people
}

export async function makeDatabases(connection: pg.ClientConfig, names: string[]): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  for (const name of names) await client.query(`create database ${name}`)
  await client.end()
}
