import { setTimeout as wait } from 'node:timers/promises'
import { seedDemoEmployees, seedDemoRegisters } from '#assurance/public.ts'
import { demoLinks, demoStaff, seedDemoStaff, seedDemoStop } from '#desk/public.ts'
import { seedDemoAgency } from '#federation/public.ts'
import {
  demoIds,
  demoSelfRegistration,
  demoTemporaryCard,
  hasCompanies,
  seedDemo,
} from '#organisation/public.ts'
import { clockOver, isMoved, mustKeepRealTime } from '#platform/clock.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type Database, openDatabase } from '#platform/database/open.ts'
import { mustHaveScreens } from '#platform/http/screens/serve-screens.ts'
import { installJobs } from '#platform/jobs/boss.ts'
import { mustBeItsKey } from '#platform/master-key/key-mark.ts'
import { type Db, dbOver } from '#platform/sql.ts'
import { allOf, StartFault } from '#platform/start-fault.ts'
import { seedDemoTrips } from '#travel/public.ts'
import { complain } from './cli/complain.ts'
import { readSettings, type Settings, type StartWish } from './cli/settings.ts'
import { welcome } from './cli/welcome.ts'
import { type House, openHouse } from './house.ts'

/** Settings → database → house → listen. Every fault on the way is one sentence. */
export async function serve(wish: StartWish): Promise<void> {
  try {
    await begin(wish)
  } catch (fault) {
    complain(fault)
    process.exit(1)
  }
}

async function begin(wish: StartWish): Promise<void> {
  const [settings] = allOf(() => readSettings(wish), mustHaveScreens)
  const database = await openDatabase(settings.config, settings.log)
  const { config, profile } = settings
  const house = await open(settings, database).catch(async (fault) => {
    await database.close()
    throw fault
  })
  closeWhenTold(settings, database, house)
  // Only now: whoever reads that it runs may end it at once, and it ends in peace.
  process.stdout.write(
    welcome(
      { ...config, reportPort: house.reports?.port },
      profile,
      profile.demo ? [...demoIds, ...demoSelfRegistration, ...demoTemporaryCard, ...demoStaff] : [],
    ),
  )
}

async function open(settings: Settings, database: Database): Promise<House> {
  const { config, profile } = settings
  await migrate(database.pool, { also: installJobs })
  await mustBeItsKey(dbOver(database.pool), settings.masterKey)
  await mustKeepRealTime(dbOver(database.pool), profile)
  if (config.at) await setClock(dbOver(database.pool), config.at)
  const house = await openHouse({ ...settings, pool: database.pool })
  if (await seedDemo(house.world)) await seedDemoTrips(house.world)
  await seedDemoStaff(house.world)
  await seedDemoAgency(house.world)
  await seedDemoRegisters(house.world)
  await seedDemoEmployees(house.world, await demoLinks(house.world.db))
  if (config.at) await seedDemoStop(house.world)
  return house
}

/** Sets the clock of a database that is empty or has rehearsed before; faults on one that has worked in real time. */
async function setClock(db: Db, at: Date): Promise<void> {
  if (!(await isMoved(db)) && (await hasCompanies(db)))
    throw new StartFault(
      'This database has worked in real time: give --at one of its own, with SEKISHO_DATA=./watch.',
    )
  await clockOver(db, true).moveTo(at)
}

function closeWhenTold(settings: Settings, database: Database, house: House): void {
  let closing = false
  const lost = database.lost.then(
    () => new StartFault('The embedded PostgreSQL ended by itself: see postgres.log in the data folder.'),
  )
  const close = async (code: number) => {
    // A second Ctrl-C does not wait any longer; the next start clears up.
    if (closing) process.exit(1)
    closing = true
    await soon(house.close(), 15_000)
    await soon(database.close(), 10_000)
    settings.log.flush()
    process.exit(code)
  }
  let falling = false
  const fail = async (fault: unknown) => {
    if (falling) return
    falling = true
    // A query may hear of PostgreSQL's end before we do; the cause is what is said.
    const cause = await Promise.race([lost, wait(1_000, fault, { ref: false })])
    settings.log.fatal(
      cause instanceof StartFault ? { reason: cause.message } : { err: cause },
      'the house falls',
    )
    complain(cause)
    await close(1)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void close(0))
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  void lost.then(fail)
}

/** Waits for an end, but not for ever, and not for its faults: we are leaving. */
async function soon(end: Promise<void>, atMost: number): Promise<void> {
  await Promise.race([end.catch(() => undefined), wait(atMost, undefined, { ref: false })])
}
