import type { PgBoss } from 'pg-boss'
import type { Does } from './workers.ts'

/** Takes due jobs and does them one after another until a whole round finds none. Failed ones wait for their next try. */
export async function drain(boss: PgBoss, queues: { name: string }[], does: Does): Promise<void> {
  for (let done = 1; done > 0; ) {
    done = 0
    for (const { name } of queues) done += await drainQueue(boss, name, does)
  }
}

async function drainQueue(boss: PgBoss, name: string, does: Does): Promise<number> {
  const taken = await boss.fetch<object>(name, { batchSize: 50 })
  for (const one of taken) {
    try {
      await does(name, one.data)
      await boss.complete(name, one)
    } catch (fault) {
      await boss.fail(name, one, { name: fault instanceof Error ? fault.message : 'failed' })
    }
  }
  return taken.length
}
