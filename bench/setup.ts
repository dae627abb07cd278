import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startMailbox } from '../src/mail/demo-mailbox.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { installJobs } from '../src/platform/jobs/boss.ts'
import type { Stage } from './parts/part.ts'
import { enrolAtPeer, enrolHere } from './people.ts'
import { startServer } from './servers/start.ts'

const file = (path: string) => new URL(path, import.meta.url).pathname

/** Starts a PostgreSQL of its own, all servers, and the people who will sign in. */
export async function setUp(rounds: number): Promise<{ stage: Stage; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-'))
  const postgres = await startEmbedded(folder)
  const mailbox = await startMailbox()
  const connectionTo = (database: string) => ({ ...postgres.connection, database })
  await makeDatabases(connectionTo('postgres'))
  const pool = new pg.Pool(connectionTo('sekisho'))
  await migrate(pool, { also: installJobs })
  const masterKey = Buffer.alloc(32, 1)
  const settings = {
    connection: connectionTo('sekisho'),
    masterKey: masterKey.toString('base64'),
    smtp: `smtp://127.0.0.1:${mailbox.port}`,
  }
  const people = await enrolHere(pool, masterKey, 64)
  const sekisho = await startServer(file('servers/sekisho.ts'), settings)
  const second = await startServer(file('servers/sekisho.ts'), settings)
  const bare = await startServer(file('servers/bare.ts'), {})
  const peer = await startServer(file('peers/better-auth.ts'), { connection: connectionTo('peer') })
  await enrolAtPeer(peer.origin, people)
  return {
    stage: { sekisho, second, bare, peer, people, rounds },
    async close() {
      await Promise.all([sekisho, second, bare, peer].map((server) => server.stop()))
      await pool.end()
      await mailbox.close()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeDatabases(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('create database sekisho')
  await client.query('create database peer')
  await client.end()
}
