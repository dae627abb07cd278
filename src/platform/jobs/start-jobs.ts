import type pg from 'pg'
import type { Logger } from 'pino'
import { readOn } from '../facts/reading.ts'
import type { World } from '../world.ts'
import { type Beats, startBeats } from './beats.ts'
import { bossOver, bossWithin } from './boss.ts'
import { type DeadJobs, deadJobsIn } from './dead-jobs.ts'
import { drain } from './drain.ts'
import type { Job, Jobs } from './jobs.ts'
import { prepareQueues } from './queues.ts'
import { type Workers, workOn } from './workers.ts'

/** The queue as the house holds it. */
export interface OpenJobs {
  /** For `makeWorld`: enqueueing works from now on. */
  readonly jobs: Jobs
  /** Lets this node take jobs; until then it only puts them in. */
  work(world: World): Promise<void>
  /** Does every due job on this thread until none is left, with what they put in themselves. For tests and commands. */
  drain(world: World): Promise<void>
  /** How many jobs failed for good, by name. */
  dead(): Promise<DeadJobs>
  /** Finishes the jobs in hand and takes no more; the pool stays open. */
  close(): Promise<void>
}

/** What the queue is opened over. */
interface Opening {
  readonly pool: pg.Pool
  readonly jobs: Job[]
  readonly log: Logger
  /** For who puts jobs in, does some and leaves: what recurs and what is to be cleared away is left to the houses. */
  readonly isBrief?: boolean
  /** Puts in nothing that recurs: another node does, or whoever asks for it. */
  readonly leavesRecurring?: boolean
}

/** Opens the queue of this database for the jobs of all rooms. `installJobs` may have run before; it is done here if not. */
export async function startJobs({
  pool,
  jobs,
  log,
  isBrief = false,
  leavesRecurring = isBrief,
}: Opening): Promise<OpenJobs> {
  const boss = bossOver(pool, { tends: !isBrief, recurs: !leavesRecurring })
  boss.on('error', (fault) => log.error({ err: fault }, 'the job queue stumbled'))
  await boss.start()
  const queued = jobs.filter(({ beat }) => beat === undefined)
  await prepareQueues(boss, queued)
  const does = (world: World) => doing(jobs, world, log)
  let workers: Workers | undefined
  let beats: Beats | undefined
  const wake = (name: string) => workers?.wake(name)
  return {
    jobs: {
      async enqueue(act, name, data, options = {}) {
        await boss.send(name, data, { db: bossWithin(act), startAfter: options.after ?? 0 })
        act.afterCommit(() => wake(name))
      },
      async enqueueAll(act, name, data) {
        if (data.length === 0) return
        await boss.insert(
          name,
          data.map((one) => ({ data: one })),
          { db: bossWithin(act), returnId: false },
        )
        act.afterCommit(() => wake(name))
      },
    },
    work: async (world) => {
      workers = await workOn({ boss, pool }, queued, does(world))
      beats = startBeats(jobs, does(world), () => readOn(world.db))
    },
    drain: (world) => drain({ boss, pool, queues: queued }, does(world)),
    dead: () => deadJobsIn(pool),
    close: async () => {
      await beats?.stop()
      await workers?.stop()
      await boss.stop({ graceful: false, close: false })
    },
  }
}

function doing(jobs: Job[], world: World, log: Logger) {
  const byName = new Map(jobs.map((one) => [one.name, one]))
  return async (name: string, data: object) => {
    try {
      await byName.get(name)?.does(world, data)
    } catch (fault) {
      log.error({ err: fault, job: name }, 'a job failed and will be tried again')
      // What went wrong may quote people's data: it goes to the redacted log, not into the queue's tables.
      throw new Error(fault instanceof Error ? fault.name : 'failed')
    }
  }
}
