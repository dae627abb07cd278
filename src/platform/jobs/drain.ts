import type pg from 'pg'
import type { PgBoss, Job as Taken } from 'pg-boss'
import { dueIn } from './due.ts'
import type { Does } from './workers.ts'

interface Queue {
  name: string
  atOnce?: number
}

interface Drained {
  boss: PgBoss
  pool: pg.Pool
  queues: Queue[]
}

/** Takes due jobs queue by queue, as many together as `atOnce`, until a round finds none. Failed ones wait for their next try. */
export async function drain({ boss, pool, queues }: Drained, does: Does): Promise<void> {
  for (let done = 1; done > 0; ) {
    done = 0
    const due = await dueIn(pool)
    for (const queue of queues) if (due.has(queue.name)) done += await drainQueue(boss, queue, does)
  }
}

async function drainQueue(boss: PgBoss, { name, atOnce = 1 }: Queue, does: Does): Promise<number> {
  let done = 0
  for (;;) {
    const taken = await boss.fetch<object>(name, { batchSize: atOnce })
    if (taken.length === 0) return done
    await Promise.all(taken.map((one) => finish(boss, name, one, does)))
    done += taken.length
  }
}

async function finish(boss: PgBoss, name: string, one: Taken<object>, does: Does): Promise<void> {
  try {
    await does(name, one.data)
    await boss.complete(name, one)
  } catch (fault) {
    await boss.fail(name, one, { name: fault instanceof Error ? fault.message : 'failed' })
  }
}
