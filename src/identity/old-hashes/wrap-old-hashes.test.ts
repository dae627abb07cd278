import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newManager } from '../../../test/support/gate.ts'
import type { ToldJob } from '../../../test/support/job-alone.ts'
import { oldHashes, oldPassword } from '../../../test/support/old-hashes.ts'
import { hashOf, managerOfOld, sealed } from '../../../test/support/old-passwords.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { countOldHashes, storeOldHashes } from '../public.ts'

const job = 'identity.wrap-old-hashes'
let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const md5 = () => sealed(world, oldHashes['md5, bare'] ?? '')

async function storeMany(many: number) {
  const companyId = world.random.id()
  const managers = await Promise.all(
    Array.from({ length: many }, () => newManager(world, { companyId, password: null })),
  )
  const hash = await md5()
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    storeOldHashes(
      act,
      managers.map((manager) => ({ ...manager, hash })),
    ),
  )
  return managers
}

it('killed in the middle nothing is lost or wrapped twice, and the next run does the rest', async () => {
  const managers = await storeMany(150)
  const alone = jobAlone()
  const ended = once(alone, 'exit')
  while ((await countOldHashes(world.db)).wrapped === 0) await wait(5)
  alone.kill('SIGKILL')
  await ended
  const halfway = await countOldHashes(world.db)
  expect(halfway.sealed).toBeGreaterThan(0)
  expect(halfway.sealed + halfway.wrapped).toBe(150)
  const [first] = (await allHashes()).filter((hash) => hash.startsWith('$wrapped$'))
  await world.runJob(job)
  await world.jobsDone()
  expect(await countOldHashes(world.db)).toEqual({ sealed: 0, wrapped: 150 })
  expect(await allHashes()).toContain(first)
  for (const manager of managers.slice(0, 4))
    expect(await world.hashing.matches(await hashOf(world, manager), oldPassword)).toBe(true)
  const settled = await allHashes()
  await world.runJob(job)
  expect(await allHashes()).toEqual(settled)
})

it('two runs at once wrap each hash once, and a sign-in beside them gets its turn', async () => {
  const managers = await storeMany(60)
  const runs = Promise.all([world.runJob(job), world.runJob(job)])
  const [manager] = managers
  if (!manager) throw new Error('No manager.')
  expect(await world.hashing.matches(await hashOf(world, manager), oldPassword)).toBe(true)
  await runs
  await world.jobsDone()
  expect((await countOldHashes(world.db)).sealed).toBe(0)
  for (const one of managers.slice(0, 4))
    expect(await world.hashing.matches(await hashOf(world, one), oldPassword)).toBe(true)
})

it('NIST63B4-3.1.1.2-st a password set while its old hash is being wrapped stays', async () => {
  const manager = await managerOfOld(world, oldHashes['md5, bare'] ?? '')
  const fresh = await world.hashing.hash('hoshi-no-mizu-8')
  const wrap = world.hashing.wrap
  const meanwhile = vi.spyOn(world.hashing, 'wrap').mockImplementation(async (stored) => {
    await world.db.run(sql`
      update identity_account set password_hash = ${fresh} where id = ${manager.accountId}`)
    return wrap(stored)
  })
  await world.runJob(job)
  expect(meanwhile).toHaveBeenCalled()
  meanwhile.mockRestore()
  expect(await hashOf(world, manager)).toBe(fresh)
})

it('one that cannot be opened is told in the log and holds up no other', async () => {
  const [broken, whole] = [
    await managerOfOld(world, oldHashes['md5, bare'] ?? ''),
    await managerOfOld(world, oldHashes['SHA-1, bare'] ?? ''),
  ]
  const spoilt = `$sealed$md5,s=0$${Buffer.alloc(60).toString('base64')}`
  await world.db.run(
    sql`update identity_account set password_hash = ${spoilt} where id = ${broken.accountId}`,
  )
  await world.runJob(job)
  expect(await hashOf(world, whole)).toMatch(/^\$wrapped\$/)
  expect(await hashOf(world, broken)).toBe(spoilt)
  expect(world.logged.filter((line) => line.includes(broken.accountId))).toHaveLength(1)
  expect((await countOldHashes(world.db)).sealed).toBe(1)
})

const allHashes = async () =>
  (
    await world.db.rows<{ hash: string }>(sql`
    select password_hash as hash from identity_account where password_hash is not null order by id`)
  ).map(({ hash }) => hash)

function jobAlone() {
  const told: ToldJob = {
    connection: { ...inject('postgres'), database: world.pool.options.database ?? '' },
    masterKey: world.masterKey.toString('base64'),
    job,
  }
  const program = join(import.meta.dirname, '..', '..', '..', 'test', 'support', 'job-alone.ts')
  return spawn(process.execPath, [program, JSON.stringify(told)], { stdio: 'ignore' })
}
