import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionsTo } from '../../../test/support/clone.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Author } from '../author.ts'
import type { Reading } from '../facts/reading.ts'
import { sql } from '../sql.ts'
import { makeWorld, type World } from '../world.ts'
import { follower, type Job, job } from './jobs.ts'
import { type OpenJobs, startJobs } from './start-jobs.ts'

const keeper: Author = { by: 'system', name: 'lantern keeper' }
const masterKey = Buffer.alloc(32, 7)
const log = pino({ level: 'silent' })

let base: TestWorld
const open: OpenJobs[] = []
let lit: string[] = []
beforeEach(async () => {
  lit = []
  base = await newWorld()
})
afterEach(async () => {
  for (const node of open.splice(0)) await node.close()
  await base.close()
})

const light = (more: Partial<Job<{ name: string }>> = {}) =>
  job<{ name: string }>({ name: 'lantern.light', does: async (_, { name }) => void lit.push(name), ...more })

async function node(...jobs: Job[]): Promise<{ world: World; queue: OpenJobs }> {
  const queue = await startJobs({ pool: base.pool, jobs, log })
  open.push(queue)
  return { queue, world: makeWorld({ ...base, masterKey, jobs: queue.jobs }) }
}

async function until(isSo: () => boolean, minutes = 1): Promise<void> {
  for (let n = 0; n < minutes * 1200; n++) {
    if (isSo()) return
    await wait(50)
  }
  throw new Error(`It did not come to that in ${minutes} min.`)
}

describe('a job put in by an act', () => {
  it('is not there when the act is rolled back', async () => {
    const { world, queue } = await node(light())
    const failing = world.act(keeper, async (act) => {
      await world.jobs.enqueue(act, 'lantern.light', { name: 'A' })
      await world.jobs.enqueueAll(act, 'lantern.light', [{ name: 'B' }, { name: 'C' }])
      throw new Error('wind')
    })
    await expect(failing).rejects.toThrow('wind')
    await queue.drain(world)
    expect(lit).toEqual([])
  })

  it('is done at once on the same node, not at the next look', async () => {
    const { world, queue } = await node(light())
    await queue.work(world)
    // Lets the hands find nothing first, so that they are at rest.
    await wait(400)
    const begun = performance.now()
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
      await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name }))
      await until(() => lit.includes(name))
    }
    expect(lit).toHaveLength(8)
    // A node looks every five seconds by itself: eight in a row would take 35 of them, however quick the machine.
    expect(performance.now() - begun).toBeLessThan(30_000)
  })

  it('is done by another node when its own does not work', async () => {
    const { world } = await node(light())
    const other = await node(light())
    await other.queue.work(other.world)
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name: 'A' }))
    await until(() => lit.length > 0)
    expect(lit).toEqual(['A'])
  })

  it('needs no connection but that of its act, so that acts never wait for each other', async () => {
    const pool = connectionsTo(base.pool.options.database ?? '', 1)
    const queue = await startJobs({ pool, jobs: [light()], log })
    const world = makeWorld({ ...base, pool, masterKey, jobs: queue.jobs })
    const asked = Array.from({ length: 5 }, (_, n) =>
      world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name: `${n}` })),
    )
    await Promise.all(asked)
    await queue.drain(world)
    expect(lit.sort()).toEqual(['0', '1', '2', '3', '4'])
    await queue.close()
    await pool.end()
  })

  it('waits as long as asked', async () => {
    const { world, queue } = await node(light())
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name: 'A' }, { after: 3600 }))
    await queue.drain(world)
    expect(lit).toEqual([])
  })

  it('is done once by two nodes that work at the same time', async () => {
    const [one, two] = [await node(light({ atOnce: 3 })), await node(light({ atOnce: 3 }))]
    await one.queue.work(one.world)
    await two.queue.work(two.world)
    const names = Array.from({ length: 200 }, (_, n) => ({ name: `${n}` }))
    await one.world.act(keeper, (act) => one.world.jobs.enqueueAll(act, 'lantern.light', names))
    await until(() => lit.length >= 200)
    await wait(300)
    expect(lit).toHaveLength(200)
    expect(new Set(lit).size).toBe(200)
  })
})

describe('draining', () => {
  it('does what is due and what that puts in itself, until nothing is left', async () => {
    const spread = job<{ left: number }>({
      name: 'lantern.spread',
      does: async (world, { left }) => {
        lit.push(`${left}`)
        if (left > 0)
          await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.spread', { left: left - 1 }))
      },
    })
    const { world, queue } = await node(spread)
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.spread', { left: 3 }))
    await queue.drain(world)
    expect(lit).toEqual(['3', '2', '1', '0'])
  })

  it('does not care where the movable clock stands', async () => {
    const { world, queue } = await node(light())
    await base.moveTo('2019-01-01T00:00:00Z')
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name: 'past' }))
    await base.moveTo('2035-01-01T00:00:00Z')
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.light', { name: 'future' }))
    await queue.drain(world)
    expect(lit).toEqual(['past', 'future'])
  })
})

describe('a job that fails', () => {
  const broken = (retries: number) =>
    job({
      name: 'lantern.break',
      retries,
      does: async () => {
        lit.push('tried')
        throw new RangeError('hana@aoba.example broke it')
      },
    })

  it('is tried again later, and keeps of the fault its kind alone', async () => {
    const { world, queue } = await node(broken(2))
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.break', {}))
    await queue.drain(world)
    expect(lit).toEqual(['tried'])
    const row = await base.db.row(sql`
      select state::text, output, start_after > created_on as later from jobs.job where name = 'lantern.break'`)
    expect(row).toMatchObject({ state: 'retry', later: true })
    expect(JSON.stringify(row)).toContain('RangeError')
    expect(JSON.stringify(row)).not.toContain('hana')
    expect(await queue.dead()).toEqual({})
  })

  it('is dead after its last try, and counted', async () => {
    const { world, queue } = await node(broken(0))
    await world.act(keeper, (act) => world.jobs.enqueue(act, 'lantern.break', {}))
    await queue.drain(world)
    await queue.drain(world)
    expect(lit).toEqual(['tried'])
    expect(await queue.dead()).toEqual({ 'lantern.break': 1 })
  })
})

it('finishes the job in hand before it closes, and takes no more', async () => {
  let begun = false
  const slow = job<{ name: string }>({
    name: 'lantern.carve',
    does: async (_, { name }) => {
      begun = true
      await wait(300)
      lit.push(name)
    },
  })
  const { world, queue } = await node(slow)
  await queue.work(world)
  await world.act(keeper, (act) =>
    world.jobs.enqueueAll(act, 'lantern.carve', [{ name: 'A' }, { name: 'B' }]),
  )
  await until(() => begun)
  await queue.close()
  expect(lit).toEqual(['A'])
  const left = await base.db.rows(
    sql`select state::text from jobs.job where name = 'lantern.carve' order by created_on, completed_on`,
  )
  expect(left).toEqual([{ state: 'completed' }, { state: 'created' }])
})

describe('a recurring job', () => {
  const schedules = () =>
    base.db.rows(sql`select name, cron, timezone from jobs.schedule where name like 'lantern%'`)

  it('stands in the operator time zone, follows its new times, and ends with the job', async () => {
    const every = (cron: string) => job({ name: 'lantern.round', every: cron, does: async () => undefined })
    await node(every('0 5 * * *'))
    expect(await schedules()).toEqual([{ name: 'lantern.round', cron: '0 5 * * *', timezone: 'Asia/Tokyo' }])
    await node(every('30 5 * * *'))
    expect(await schedules()).toEqual([{ name: 'lantern.round', cron: '30 5 * * *', timezone: 'Asia/Tokyo' }])
    await node(light())
    expect(await schedules()).toEqual([])
  })

  it('is begun by the clock on the wall', async () => {
    const { world, queue } = await node(
      job({ name: 'lantern.round', every: '* * * * *', does: async () => void lit.push('round') }),
    )
    await queue.work(world)
    await until(() => lit.length > 0, 4)
    expect(lit[0]).toBe('round')
  })
})

it('a start leaves a queue alone that stands as it should, and sets one anew whose settings changed', async () => {
  await node(light({ retries: 2 }))
  const settings = () =>
    base.db.row(sql`select retry_limit as retries, updated_on::text as written from jobs.queue
      where name = 'lantern.light'`)
  const first = await settings()
  expect(first).toMatchObject({ retries: 2 })
  await node(light({ retries: 2 }))
  expect(await settings()).toEqual(first)
  await node(light({ retries: 5 }))
  expect(await settings()).toMatchObject({ retries: 5 })
})

it('those who follow the facts share what one round reads, and who is slow holds up none of the others', async () => {
  const read: Record<string, unknown[]> = { quick: [], slow: [] }
  let finish = () => {}
  const slowly = new Promise<void>((done) => {
    finish = done
  })
  const following = (name: string, work: Promise<void>) => ({
    ...follower(`lantern.${name}`, async (_, reading) => {
      read[name]?.push(reading.behind)
      await work
    }),
    beat: 0.02,
  })
  const { world, queue } = await node(following('slow', slowly), following('quick', Promise.resolve()))
  await queue.work(world)
  await until(() => (read.quick?.length ?? 0) >= 3)
  expect(read.slow).toEqual([read.quick?.[0]])
  expect(new Set(read.quick).size).toBe(read.quick?.length)
  finish()
  await until(() => (read.slow?.length ?? 0) >= 2)
  expect(read.quick).toContain(read.slow?.[1])
  await queue.close()
})

it('a reading that fails is told as the fault of those who follow, and the next round goes on', async () => {
  const told: string[] = []
  const rounds: Reading[] = []
  const lamp = { ...follower('lantern.lamp', async (_, reading) => rounds.push(reading)), beat: 0.02 }
  const queue = await startJobs({
    pool: base.pool,
    jobs: [lamp],
    log: pino({}, { write: (line) => told.push(line) }),
  })
  open.push(queue)
  let gusts = 2
  const row: World['db']['row'] = (query) =>
    gusts-- > 0 ? Promise.reject(new Error('a gust')) : base.db.row(query)
  await queue.work({ ...base, db: { ...base.db, row } })
  await until(() => rounds.length >= 2)
  expect(told.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ job: 'lantern.lamp', err: expect.objectContaining({ message: 'a gust' }) }),
  ])
})

it('a job with a beat is done round after round outside the queue, a failed round too, until the node closes', async () => {
  let rounds = 0
  const pulse = job({
    name: 'lantern.pulse',
    beat: 0.02,
    does: async () => {
      rounds += 1
      if (rounds === 2) throw new Error('a gust')
    },
  })
  const { world, queue } = await node(pulse)
  await queue.work(world)
  await until(() => rounds >= 4)
  await queue.close()
  const atEnd = rounds
  await wait(100)
  expect(rounds).toBe(atEnd)
  expect(await base.db.rows(sql`select 1 from jobs.queue where name = 'lantern.pulse'`)).toEqual([])
})
