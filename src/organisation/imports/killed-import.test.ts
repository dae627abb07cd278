import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import type { Told } from '../../../test/support/import-alone.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { addDepartment } from '../departments/add-department.ts'
import { columns } from './file/columns.ts'
import { readImport } from './read-import.ts'
import { startImport } from './start-import.ts'

let world: TestWorld
let company: TestCompany

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  await addDepartment(company.asking, { code: 'S01', name: '営業部' })
})
afterAll(() => world.close())

/** Ten thousand people of whom the last manages a department. */
function tenThousand(): Buffer {
  const travellers = Array.from(
    { length: 9_999 },
    (_, n) => `社員,S01,雪村,${n}号,ユキムラ,ユキ,YUKIMURA,YUKI,${1_000_000 + n},,`,
  )
  const last = '発券管理者,S01,春野,純,ハルノ,ジュン,HARUNO,JUN,,jun@tsubame.example,S01'
  return Buffer.from(`${columns.map(({ ja }) => ja).join(',')}\n${travellers.join('\n')}\n${last}\n`)
}

async function handIn(content = tenThousand()): Promise<string> {
  const outcome = await startImport(company.asking, content)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

const progress = (id: string) => readImport(world.db, company.companyId, id)
const count = async (table: 'identity_account' | 'organisation_person' | 'mail_outbox') => {
  const found = await world.pool.query(`select count(*) from ${table} where company_id = $1`, [
    company.companyId,
  ])
  return found.rows[0].count
}

it('an import of 10,000 killed before its last person has changed nothing; taken up again, it is done once', async () => {
  const importId = await handIn()
  // The job dies with its process: only the row can bring it back.
  await world.pool.query(`delete from jobs.job where name = 'organisation.import'`)
  const gate = await world.pool.connect()
  await gate.query('begin')
  await gate.query('lock table organisation_manager_department in exclusive mode')
  const alone = importAlone(importId)
  await until(isAtTheLastPerson)
  expect((await progress(importId))?.state).toBe('applying')
  alone.kill('SIGKILL')
  await once(alone, 'exit')
  await gate.query('rollback')
  gate.release()
  await until(async () => !(await isBusy()))

  expect(await progress(importId)).toMatchObject({
    state: 'applying',
    lines: 10_000,
    checked: 10_000,
    faults: 0,
  })
  expect([await count('identity_account'), await count('organisation_person')]).toEqual([1, 1])
  expect(await count('mail_outbox')).toBe(1)

  await world.advance({ minutes: 2 })
  await world.runJob('organisation.resume-imports')
  await Promise.all([
    world.jobsDone(),
    world.runJob('organisation.import', { companyId: company.companyId, importId }),
  ])
  expect(await progress(importId)).toMatchObject({ state: 'done', checked: 10_000, faults: 0 })
  expect([await count('identity_account'), await count('organisation_person')]).toEqual([10_001, 10_001])
  expect(await world.facts('people-imported')).toHaveLength(1)
  expect(await world.mailTo('jun@tsubame.example')).toHaveLength(1)
})

it('an import that has ended its process four times is given up at the fifth', async () => {
  const importId = await handIn(Buffer.from(`${columns.map(({ ja }) => ja).join(',')}\nx\n`))
  await world.pool.query(`delete from jobs.job where name = 'organisation.import'`)
  const gate = await world.pool.connect()
  for (let n = 1; n <= 4; n++) {
    await gate.query('begin')
    await gate.query('lock table organisation_department in access exclusive mode')
    const alone = importAlone(importId)
    await until(() => waiting(`wait_event_type = 'Lock' and query like '%from organisation_department%'`))
    alone.kill('SIGKILL')
    await once(alone, 'exit')
    await gate.query('rollback')
    await until(async () => !(await isBusy()))
    expect((await progress(importId))?.state).toBe('checking')
  }
  gate.release()
  await world.runJob('organisation.import', { companyId: company.companyId, importId })
  expect((await progress(importId))?.state).toBe('failed')
  const kept = await world.pool.query('select content from organisation_import where id = $1', [importId])
  expect(kept.rows).toEqual([{ content: null }])
  expect((await world.facts('import-failed')).at(-1)).toMatchObject({ data: { importId } })
})

it('an import that nobody could finish is given up after an hour, and its file is wiped', async () => {
  const importId = await handIn()
  await world.advance({ minutes: 61 })
  await world.runJob('organisation.resume-imports')
  expect((await progress(importId))?.state).toBe('failed')
  await world.jobsDone()
  expect((await progress(importId))?.state).toBe('failed')
  await world.advance({ days: 31 })
  await world.runJob('organisation.tidy')
  expect(await progress(importId)).toBeUndefined()
})

function importAlone(importId: string) {
  const told: Told = {
    connection: { ...inject('postgres'), database: world.pool.options.database ?? '' },
    masterKey: world.masterKey.toString('base64'),
    companyId: company.companyId,
    importId,
  }
  const script = join(import.meta.dirname, '../../../test/support/import-alone.ts')
  return spawn(process.execPath, [script, JSON.stringify(told)], { stdio: 'inherit' })
}

const waiting = async (where: string) =>
  (
    await world.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${where}`,
    )
  ).rows.length > 0
const isAtTheLastPerson = () =>
  waiting(`wait_event_type = 'Lock' and query like '%into organisation_manager_department%'`)
const isBusy = () => waiting(`state <> 'idle' and query like '%organisation%'`)

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 1200; n++) {
    if (await isSo()) return
    await wait(25)
  }
  throw new Error('It did not come to that in thirty seconds.')
}
