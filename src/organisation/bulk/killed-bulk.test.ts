import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { enterMany, type LargeCompany, openLargeCompany, withCode } from '../../../test/support/bulk.ts'
import type { ToldBulk } from '../../../test/support/bulk-alone.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { confirmBulk } from './confirm-bulk.ts'
import { previewBulk } from './preview-bulk.ts'
import { readBulk } from './read-bulk.ts'

let world: TestWorld
let company: LargeCompany
let people: { id: string; accountId: string }[]

beforeAll(async () => {
  world = await newWorld()
  company = await openLargeCompany(world)
  const entered = await enterMany(world, company, { kind: 'traveller', count: 180 })
  people = entered.toSorted((one, other) => (one.id < other.id ? -1 : 1))
})
afterAll(() => world.close())

async function begun(action: 'suspend' | 'reopen'): Promise<string> {
  const wish = { action, filter: { kind: 'traveller' } } as const
  const preview = await previewBulk(company.asking, wish)
  if (!preview.ok) throw new Error(preview.refusal)
  const { id } = preview.value
  expect(await withCode(world, company, (asking) => confirmBulk(asking, id))).toMatchObject({ ok: true })
  // The job dies with its process: only the row can bring it back.
  await world.pool.query(`delete from jobs.job where name = 'organisation.bulk-action'`)
  return id
}

const state = async (bulkId: string) => {
  const bulk = await readBulk(world.db, await world.clock.now(), { companyId: company.companyId, bulkId })
  return { state: bulk?.state, ...Object.fromEntries(bulk?.tallies.map((t) => [t.result, t.people]) ?? []) }
}

/** Kills a process that carries the action out while it waits for this account. */
async function killAt(bulkId: string, accountId = ''): Promise<void> {
  const gate = await world.pool.connect()
  await gate.query('begin')
  await gate.query('select 1 from identity_account where id = $1 for update', [accountId])
  const alone = bulkAlone(bulkId)
  try {
    await until(() => waiting(`wait_event_type = 'Lock' and query like '%identity_account%'`))
  } finally {
    alone.kill('SIGKILL')
    await once(alone, 'exit')
    await gate.query('rollback')
    gate.release()
  }
  await until(async () => !(await waiting(`state <> 'idle' and query like '%identity_account%'`)))
}

it('a bulk action killed in the middle goes on behind its last slice, and nobody is dealt with twice', async () => {
  const bulkId = await begun('suspend')
  await killAt(bulkId, people[120]?.accountId)
  expect(await state(bulkId)).toEqual({ state: 'running', done: 100, planned: 80 })

  await world.advance({ minutes: 2 })
  await world.runJob('organisation.resume-bulk-actions')
  const ref = { companyId: company.companyId, bulkId }
  await Promise.all([world.jobsDone(), world.runJob('organisation.bulk-action', ref)])
  expect(await state(bulkId)).toEqual({ state: 'done', done: 180 })
  const suspended = (await world.facts('person-suspended')).map(({ data }) => data.personId)
  expect(suspended).toHaveLength(180)
  expect(new Set(suspended).size).toBe(180)
  expect(await world.facts('bulk-action-ended')).toHaveLength(1)
})

it('one that has ended its process four times without going ahead is stopped at the fifth, with what was done told', async () => {
  const bulkId = await begun('reopen')
  await killAt(bulkId, people[60]?.accountId)
  expect(await state(bulkId)).toEqual({ state: 'running', done: 50, planned: 130 })
  await killAt(bulkId, people[60]?.accountId)
  const begins = await world.pool.query('select starts from organisation_bulk where id = $1', [bulkId])
  // The first went ahead by a slice; only the second counts.
  expect(begins.rows).toEqual([{ starts: 1 }])
  await world.pool.query('update organisation_bulk set starts = 4 where id = $1', [bulkId])
  await world.runJob('organisation.bulk-action', { companyId: company.companyId, bulkId })
  expect(await state(bulkId)).toEqual({ state: 'stopped', done: 50, planned: 130 })
  expect((await world.facts('bulk-action-ended')).at(-1)?.data).toMatchObject({
    ...{ state: 'stopped', people: { done: 50, planned: 130 } },
  })
})

function bulkAlone(bulkId: string) {
  const told: ToldBulk = {
    connection: { ...inject('postgres'), database: world.pool.options.database ?? '' },
    masterKey: world.masterKey.toString('base64'),
    ...{ companyId: company.companyId, bulkId },
  }
  const script = join(import.meta.dirname, '../../../test/support/bulk-alone.ts')
  return spawn(process.execPath, [script, JSON.stringify(told)], { stdio: 'inherit' })
}

const waiting = async (where: string) =>
  (
    await world.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${where}`,
    )
  ).rows.length > 0

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 1200; n++) {
    if (await isSo()) return
    await wait(25)
  }
  throw new Error('It did not come to that in thirty seconds.')
}
