import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

import { type ArrivedMail, startMailbox } from '../../src/mail/demo-mailbox.ts'
import { type Config, readConfig, readProfile } from '../../src/platform/config.ts'
import { fillDates } from '../../src/platform/dates/fill-dates.ts'
import type { Job } from '../../src/platform/jobs/jobs.ts'
import { startJobs } from '../../src/platform/jobs/start-jobs.ts'
import { openLog } from '../../src/platform/logging.ts'
import { sql } from '../../src/platform/sql.ts'
import { makeWorld, type World } from '../../src/platform/world.ts'
import { cloneDatabase } from './clone.ts'
import { template } from './database.ts'
import { type OpenedFact, readFacts } from './facts.ts'
import { jobsOfRooms } from './jobs.ts'
import { openedAt, shippedTemplate } from './shipped.ts'

/** A whole world of one test: its own database, clock and mailbox. */
export interface TestWorld extends World {
  readonly pool: pg.Pool
  readonly masterKey: Buffer
  /** What was logged from `logLevel` upward, one JSON line each. */
  readonly logged: readonly string[]
  /** Sets the clock to an ISO instant; it runs on from there. */
  moveTo(iso: string): Promise<void>
  /** Moves the clock ahead. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): Promise<void>
  /** Lets the clock stand where it is until the work is over, however long this machine takes for it. */
  still<T>(work: () => Promise<T>): Promise<T>
  /** The mails that arrived for an address over SMTP, in the order they were sent, once all jobs are done. */
  mailTo(address: string): Promise<ArrivedMail[]>
  /** Runs one job now; for recurring ones. What was written before has been followed then, whoever of the house did it. */
  runJob(name: string, data?: object): Promise<void>
  /** Does every due job, with what they put in themselves. A failed one waits for its next try; see `logged`. */
  jobsDone(): Promise<void>
  /** All facts or those of one name, in their order, personal fields opened. */
  facts(name?: string): Promise<OpenedFact[]>
  close(): Promise<void>
}

/** How a world begins. */
export interface WorldOptions {
  profile?: 'document' | 'demo'
  /** A house will open over it: what ships with the program is there already, as at any start but the first. */
  house?: boolean
  /** ISO instant on which the clock starts; 1 December 2025, 10:00 in Tokyo unless said. */
  at?: string
  config?: Partial<Config>
  /** What `logged` keeps; warnings and worse unless said. */
  logLevel?: Config['logLevel']
}

/** Makes a world on a fresh database; close it when the test is over. */
export async function newWorld(options: WorldOptions = {}): Promise<TestWorld> {
  const from = templateOf(options)
  const [clone, mailbox, jobs] = await Promise.all([cloneDatabase(from), startMailbox(), jobsOfRooms()])
  const { pool } = clone
  const logged: string[] = []
  const log = openLog(options.logLevel ?? 'warn', { write: (line) => logged.push(line) })
  const queue = await startJobs({ pool, jobs, log, isBrief: true })
  const config = { ...testConfig(mailbox.port), ...options.config }
  const profile = readProfile(options.profile ?? 'document')
  const masterKey = randomBytes(32)
  const world = makeWorld({ pool, masterKey, profile, config, jobs: queue.jobs, log })
  await fillDates(world.db, profile)
  await world.clock.moveTo(new Date(options.at ?? '2025-12-01T10:00:00+09:00'))
  const jobsDone = () => allDone(world, { drain: queue.drain, names: jobs.map(({ name }) => name) })
  return {
    ...world,
    pool,
    masterKey,
    logged,
    moveTo: (iso) => world.clock.moveTo(new Date(iso)),
    advance: async (by) => world.clock.moveTo(new Date((await world.clock.now()).getTime() + inMs(by))),
    still: (work) => withStillClock(world, work),
    async mailTo(address) {
      await jobsDone()
      const positions = await positionsOf(world)
      const position = ({ parsed }: ArrivedMail) => positions.get(parsed.messageId?.slice(1, 37) ?? '') ?? 0
      return mailbox
        .mails()
        .filter((mail) => mail.to === address)
        .toSorted((one, other) => position(one) - position(other))
    },
    runJob: (name, data = {}) => runOne(world, jobs, { name, data }),
    jobsDone,
    facts: (name) => readFacts(world, name),
    async close() {
      await queue.close()
      await mailbox.close()
      await clone.drop()
    },
  }
}

// A house that begins before the template's has everything to ship itself.
const templateOf = ({ house = false, at, profile = 'document' }: WorldOptions) =>
  house && (!at || new Date(at) > openedAt) ? shippedTemplate(profile) : template

async function withStillClock<T>({ clock }: World, work: () => Promise<T>): Promise<T> {
  const instant = await clock.now()
  let isOver = false
  const hold = async () => {
    while (!isOver) {
      await clock.moveTo(instant)
      await wait(100)
    }
  }
  const held = hold()
  try {
    return await work()
  } finally {
    isOver = true
    await held
  }
}

async function runOne(world: World, jobs: Job[], { name, data }: { name: string; data: object }) {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`No room has a job ${name}.`)
  await job.does(world, data)
  if (!job.isFollower) return
  // While the house is at it the test's turn was passed over, and the house may have looked before the test wrote.
  await othersDone(world)
  await job.does(world, data)
}

/** Until every transaction of others that goes on now is over; one that a test keeps open on purpose is not waited out. */
async function othersDone({ db }: World): Promise<void> {
  const others = () =>
    db.rows<{ one: string }>(sql`
      select pid || ' since ' || xact_start as one from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`)
  let atIt = await others()
  for (
    const until = performance.now() + 5_000;
    atIt.length > 0 && performance.now() < until;
    await wait(10)
  ) {
    const still = new Set((await others()).map(({ one }) => one))
    atIt = atIt.filter(({ one }) => still.has(one))
  }
}

/**
 * A server over this world has hands of its own: goes on until they have put down what they hold, too. What a hand is
 * just taking is locked and looks untouched, so a job that is due counts as well as one in hand.
 */
async function allDone(world: World, queue: { drain: (world: World) => Promise<void>; names: string[] }) {
  const until = performance.now() + 60_000
  for (;;) {
    await queue.drain(world)
    const busy = await world.db.row<{ name: string; state: string }>(sql`
      select name, state from jobs.job where name = any(${queue.names}) and (state = 'active'
        or (state in ('created', 'retry') and start_after <= now())) limit 1`)
    if (!busy) return
    if (performance.now() > until) throw new Error(`${busy.name} has been ${busy.state} for a minute.`)
    await wait(25)
  }
}

// Two mails sent nearly at once may arrive in either order, and the ids of their outbox rows follow the clock of the node
// that wrote them: the order of writing stands in the row alone. What was purged meanwhile is older than all others.
async function positionsOf({ db }: World): Promise<Map<string, number>> {
  const rows = await db.rows<{ id: string; position: number }>(sql`select id, position from mail_outbox`)
  return new Map(rows.map(({ id, position }) => [id, position]))
}

function testConfig(smtpPort: number): Config {
  return readConfig({
    PORT: '0',
    SEKISHO_ORIGIN: 'http://localhost',
    SMTP_URL: `smtp://localhost:${smtpPort}`,
    SEKISHO_LOG: 'silent',
  })
}

const inMs = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
