import type { PgBoss, Queue, QueueResult } from 'pg-boss'
import type { Job } from './jobs.ts'

/** Where jobs go that failed for good; nobody works on it, it is there to be seen. */
export const deadQueue = 'platform.dead'

const hour = 3600

/** Makes the queues and schedules of these jobs and takes the schedules of jobs that are gone away. */
export async function prepareQueues(boss: PgBoss, jobs: Job[]): Promise<void> {
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  if (!known.has(deadQueue)) await boss.createQueue(deadQueue, { retentionSeconds: 30 * 24 * hour })
  const others = jobs.filter((one) => !isAsSet(known.get(one.name), settingsOf(one)))
  for (const one of others) {
    // Settings may have changed with the version; two nodes starting together write the same.
    if (known.has(one.name)) await boss.updateQueue(one.name, settingsOf(one))
    else await boss.createQueue(one.name, settingsOf(one))
  }
  await prepareSchedules(boss, jobs)
  await Promise.all(others.map((one) => meet(boss, one.name)))
}

const isAsSet = (known: QueueResult | undefined, settings: Omit<Queue, 'name'>) =>
  known !== undefined &&
  Object.entries(settings).every(([name, value]) => known[name as keyof Queue] === value)

/**
 * Makes pg-boss remember the queue, as it did at its start those that stood there. Otherwise the first `enqueue` would
 * ask for it on a second connection while its act holds one: many acts at once after a start would wait for each other.
 */
const meet = (boss: PgBoss, name: string) =>
  boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' })

const settingsOf = (one: Job) => ({
  retryLimit: one.retries ?? 3,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: hour,
  expireInSeconds: one.takesAtMost ?? 900,
  deleteAfterSeconds: hour,
  deadLetter: deadQueue,
})

async function prepareSchedules(boss: PgBoss, jobs: Job[]): Promise<void> {
  const recurring = new Map(jobs.flatMap((one) => (one.every ? [[one.name, one.every] as const] : [])))
  for (const old of await boss.getSchedules()) {
    if (recurring.get(old.name) === old.cron) recurring.delete(old.name)
    else await boss.unschedule(old.name)
  }
  for (const [name, every] of recurring) await boss.schedule(name, every, {}, { tz: 'Asia/Tokyo' })
}
