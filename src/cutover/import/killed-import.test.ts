import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Told } from '../../../test/support/cutover-alone.ts'
import { hasSpoken } from '../../../test/support/has-spoken.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { generateExport, importExport } from '../public.ts'

let folder: string
let world: TestWorld
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sekisho-killed-'))
  await generateExport({ folder, accounts: 5_000, seed: 11 })
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

/** Takes the export over in a process of its own and kills it at this point. */
async function killedAt(standAt: Told['standAt']): Promise<void> {
  const told: Told = {
    connection: { ...inject('postgres'), database: world.pool.options.database ?? '' },
    masterKey: world.masterKey.toString('base64'),
    folder,
    standAt,
  }
  const script = join(import.meta.dirname, '../../../test/support/cutover-alone.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await hasSpoken(child)
  child.kill('SIGKILL')
  await once(child, 'exit')
  // Until PostgreSQL has noticed, the dead hold their locks.
  while (
    (await world.pool.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 5347025`))
      .rowCount
  )
    await wait(20)
}

const resume = async () => {
  const read: number[] = []
  const outcome = await importExport(world, world.pool, {
    paths: [folder],
    resume: true,
    told: ({ step, lines }) => step === 'reading' && read.push(lines),
  })
  return { outcome, read }
}
const count = async () =>
  (
    await world.pool.query(`
      select (select count(*) from identity_account) as accounts, (select count(*) from organisation_person) as people,
        (select count(distinct (company_id, id)) from cutover_person) as known, (select count(*) from cutover_import) as imports`)
  ).rows[0]

it('killed while it reads, it goes on with the first line it had not read, and everybody is entered once', async () => {
  await killedAt({ step: 'reading', lines: 6_000 })
  expect(await count()).toMatchObject({ accounts: 0, people: 0 })
  const before = await world.db.row<{ read: number }>(
    sql`select sum(read)::int as read from cutover_staged_file`,
  )
  expect(before?.read).toBeGreaterThanOrEqual(6_000)
  const { outcome, read } = await resume()
  expect(read[0]).toBeGreaterThan(before?.read ?? 0)
  expect(outcome).toMatchObject({
    ok: true,
    value: { state: 'applied', faults: 0, counts: { accounts: 5_000 } },
  })
  expect(await count()).toEqual({ accounts: 5_000, people: 5_000, known: 5_000, imports: 1 })
})

it('killed when it has entered everybody and not ended, it leaves nobody of them; taken up again, it reads no line twice', async () => {
  await killedAt({ step: 'applying changes', lines: 0 })
  expect(await count()).toMatchObject({ accounts: 0, people: 0, known: 0, imports: 1 })
  const { outcome, read } = await resume()
  expect(read).toEqual([])
  expect(outcome).toMatchObject({ ok: true, value: { state: 'applied', counts: { accounts: 5_000 } } })
  expect(await count()).toEqual({ accounts: 5_000, people: 5_000, known: 5_000, imports: 1 })
  expect(await world.facts('cutover-import-applied')).toHaveLength(1)
})

it('resumed though nothing was interrupted, or another export: it says so and begins nothing', async () => {
  expect((await resume()).outcome).toMatchObject({ ok: false, refusal: 'nothing-to-resume' })
  expect(await count()).toMatchObject({ imports: 0 })
})

it('begun anew instead, what was interrupted is given up, and everybody is entered once', async () => {
  await killedAt({ step: 'reading', lines: 4_000 })
  const outcome = await importExport(world, world.pool, { paths: [folder] })
  expect(outcome).toMatchObject({ ok: true, value: { state: 'applied', counts: { accounts: 5_000 } } })
  expect(await world.db.rows(sql`select state from cutover_import order by created_at`)).toEqual([
    { state: 'given-up' },
    { state: 'applied' },
  ])
  expect(await count()).toMatchObject({ accounts: 5_000, people: 5_000 })
})

it('cut off from PostgreSQL while it goes ahead, it enters everybody once more, and once only', async () => {
  // What goes ahead began first of all: the comparison beside it is a younger transaction and is left alone.
  let cut: Promise<unknown> | undefined
  const outcome = await importExport(world, world.pool, {
    paths: [folder],
    told({ step }) {
      if (step === 'comparing')
        cut ??= world.pool.query(`
          select pg_terminate_backend(pid) from (
            select pid from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
              and xact_start is not null
            order by xact_start limit 1) entering`)
    },
  })
  expect(await cut).toMatchObject({ rowCount: 1 })
  expect(outcome).toMatchObject({ ok: true, value: { state: 'applied', counts: { accounts: 5_000 } } })
  expect(world.logged.join()).toContain('once more')
  expect(await count()).toEqual({ accounts: 5_000, people: 5_000, known: 5_000, imports: 1 })
})
