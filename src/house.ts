import type pg from 'pg'
import type { Logger } from 'pino'
import { openReportInbox, type ReportInbox, shipRegisters } from '#assurance/public.ts'
import { countUnsealed } from '#audit/public.ts'
import { shipNotices } from '#desk/public.ts'
import { authenticate, countForDesk, countOldHashes, vouch } from '#identity/public.ts'
import { startMailbox } from '#mail/demo-mailbox.ts'
import { countMails } from '#mail/public.ts'
import { countOldMemberHashes } from '#membership/public.ts'
import type { Config } from '#platform/config.ts'
import { openPool } from '#platform/database/open.ts'
import { fillDates } from '#platform/dates/fill-dates.ts'
import { beginThreads } from '#platform/hashing/threads/hash-threads.ts'
import type { TellRefusal } from '#platform/http/fault.ts'
import { gauge } from '#platform/http/metrics.ts'
import { openDoor } from '#platform/http/open-door.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import type { Profile } from '#platform/profile.ts'
import { dbOver } from '#platform/sql.ts'
import { makeWorld, type World } from '#platform/world.ts'
import { guardStaff, shipRules } from '#watch/public.ts'
import { isProblemId, problemWords } from '../web/words/problems.ts'
import { allJobs, allRoutes } from './rooms.ts'

/** What the house stands on: the database is open and migrated. */
export interface HouseParts {
  config: Config
  profile: Profile
  pool: pg.Pool
  masterKey: Buffer
  log: Logger
  /** Puts in no job that recurs (`every`): another node does, or a test that asks for it. Beats go on. */
  leavesRecurring?: boolean
}

/** A house that listens. */
export interface House {
  readonly world: World
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly address: string
  /** Where forwarded suspicious mails are taken in. */
  readonly reports?: ReportInbox
  /** Takes no more requests, finishes those in hand and the running jobs; the pool stays open. */
  close(): Promise<void>
}

// Connections for whoever is not signed in yet: however many knock at once, those inside find others free.
const atTheDoor = 6

/** Puts the rooms together, opens the door and lets the jobs run. */
export async function openHouse(parts: HouseParts): Promise<House> {
  await fillDates(dbOver(parts.pool), parts.profile)
  await beginThreads()
  const mailbox = parts.profile.demo && !parts.config.smtpUrl ? await startMailbox() : undefined
  const config = mailbox ? { ...parts.config, smtpUrl: `smtp://127.0.0.1:${mailbox.port}` } : parts.config
  const { pool, log, leavesRecurring = false } = parts
  const queue = await startJobs({ pool, jobs: allJobs, log, leavesRecurring })
  const world = makeWorld({ ...parts, config, jobs: queue.jobs, vouch })
  const doorPool = openPool({ ...optionsOf(parts.pool), max: atTheDoor }, parts.log)
  const doorWorld = {
    ...makeWorld({ ...parts, config, jobs: queue.jobs, vouch, pool: doorPool }),
    hashing: world.hashing,
  }
  const door = await openDoor({ world, doorWorld, authenticate, tell, guard: guardStaff }, allRoutes(mailbox))
  showFigures(world, queue.dead)
  let reports: ReportInbox | undefined
  const close = async () => {
    await reports?.close()
    await door.close()
    await doorPool.end()
    await queue.close()
    await mailbox?.close()
  }
  try {
    const address = await door.listen({ host: config.host, port: config.port })
    await shipNotices(world)
    await shipRules(world)
    await shipRegisters(world)
    await queue.work(world)
    reports = await openReportInbox(world)
    return { world, address, ...(reports && { reports }), close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** The house's own figures, for `/metrics`. */
function showFigures(world: World, deadJobs: () => Promise<Record<string, number>>): void {
  gauge('sekisho_dead_jobs', 'Jobs that failed for good.', async () => sum(await deadJobs()))
  gauge(
    'sekisho_dead_mails',
    'Mails that were given up, of 90 days.',
    async () => (await countMails(world.db)).dead,
  )
  gauge(
    'sekisho_waiting_mails',
    'Mails that have not left yet.',
    async () => (await countMails(world.db)).waiting,
  )
  gauge(
    'sekisho_sealed_hashes',
    'Old password hashes that are not yet wrapped in argon2id.',
    async () => (await countOldHashes(world.db)).sealed + (await countOldMemberHashes(world.db)).sealed,
  )
  gauge('sekisho_unsealed_facts', 'Facts that are not in the audit log yet.', () => countUnsealed(world.db))
  gauge('sekisho_first_addresses_for_desk', 'First addresses of administrators that wait.', () =>
    countForDesk(world.db),
  )
}

/** What a pool was opened with; the password is there, but not among the keys that are copied. */
const optionsOf = ({ options }: pg.Pool): pg.PoolConfig => ({
  ...options,
  ...(options.password !== undefined && { password: options.password }),
})

const tell: TellRefusal = (refusal, language) =>
  isProblemId(refusal) ? problemWords[language][refusal] : undefined

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0)
