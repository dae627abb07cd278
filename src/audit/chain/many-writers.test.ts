import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { ToldWriters } from '../../../test/support/audit-alone.ts'
import { keyOf } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { exportFacts } from '../export/export-facts.ts'
import { followFacts } from '../search/follow-facts.ts'
import { verifyDatabase } from '../verification/verify.ts'
import { sealFacts } from './seal-facts.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
const folder = mkdtempSync(join(tmpdir(), 'sekisho-shelf-'))
const file = join(folder, 'facts.ndjson')
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const script = join(import.meta.dirname, '..', '..', '..', 'test', 'support', 'audit-alone.ts')
const said: string[] = []

/** A process in which 32 write at once; it says what was committed. */
function writers(name: string): ChildProcess {
  const { host, port, user, database } = world.pool.options
  const told: ToldWriters = {
    connection: {
      ...(host && { host }),
      ...(port && { port }),
      ...(user && { user }),
      ...(database && { database }),
    },
    masterKey: world.masterKey.toString('base64'),
    ...{ name, file, writers: 32 },
  }
  const child = spawn(process.execPath, [script, JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.push(...text.split('\n').filter((line) => /-\d+$/.test(line)))
  })
  return child
}

async function until(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 2_400 && !isSo(); n++) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(isSo()).toBe(true)
}

/** Whether a process other than the test's own is still heard by PostgreSQL. */
const areConnected = async () =>
  (await world.db.row(sql`
    select 1 from pg_stat_activity where datname = current_database() and application_name = 'sekisho' limit 1`)) !==
  undefined

it('64 who write at once while two nodes seal, find and pass on lose nothing and fork nothing, though both are killed in the midst of it', async () => {
  for (const round of ['first', 'second']) {
    const before = said.length
    const nodes = [writers(`${round} east`), writers(`${round} west`)]
    await until(() => said.length > before + 400)
    await Promise.all(
      nodes.map(async (node) => {
        const closed = once(node, 'close')
        node.kill('SIGKILL')
        await closed
      }),
    )
  }
  // What the dead have sent PostgreSQL may still be written.
  while (await areConnected()) await new Promise((resolve) => setTimeout(resolve, 25))
  while ((await sealFacts(world)) > 0);
  // The nodes that fell hold their leases for half a minute.
  await world.advance({ minutes: 1 })
  const receiver = { name: 'shelf', to: 'file', path: file, personal: false, reasons: false } as const
  const passing = { ...world, profile: { ...world.profile, auditReceivers: [receiver] } }
  await Promise.all([followFacts(world), exportFacts(passing)])

  const lost = await world.db.rows(sql`
    select id from unnest(${said}::text[]) as said(id) where not exists (
      select from platform_fact f join audit_record r using (seq) where f.data ->> 'id' = said.id)`)
  expect(lost).toEqual([])
  const unsealed = await world.db.row(sql`
    select count(*) as n from platform_fact f left join audit_record r using (seq) where r.seq is null`)
  expect(unsealed).toEqual({ n: 0 })
  const forks = await world.db.rows(sql`
    select previous from audit_record group by stream, previous having count(*) > 1
    union all select before from audit_record group by before having count(*) > 1`)
  expect(forks).toEqual([])
  const all = await world.db.rows<{ seq: number }>(sql`select seq from platform_fact order by seq`)
  expect(await world.db.rows(sql`select seq from audit_found order by seq`)).toEqual(all)
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').map(numberOf)).toEqual(all.map(({ seq }) => seq))
  const verdict = await verifyDatabase(world, { key: keyOf(world) })
  expect(verdict.flaw).toBeUndefined()
  expect(verdict.records).toBeGreaterThanOrEqual(said.length)
})

const numberOf = (line: string): number => JSON.parse(line).metadata.sequence
