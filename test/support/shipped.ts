import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { shipRegisters } from '#assurance/public.ts'
import { shipNotices } from '#desk/public.ts'
import { readConfig, readProfile } from '#platform/config.ts'
import type { Embedded } from '#platform/database/embedded.ts'
import { openPool } from '#platform/database/open.ts'
import { fillDates } from '#platform/dates/fill-dates.ts'
import { openLog } from '#platform/logging.ts'
import { dbOver } from '#platform/sql.ts'
import { makeWorld } from '#platform/world.ts'
import { shipRules } from '#watch/public.ts'

/** The profiles that tests open houses under. */
export const profiles = ['document', 'demo'] as const

/** The database as a house leaves it that was open once under this profile. */
export const shippedTemplate = (profile: (typeof profiles)[number]) => `template_shipped_${profile}`

/** A minute before a world of a test begins, unless it is told otherwise. */
export const openedAt = new Date('2025-12-01T09:59:00+09:00')

/**
 * Makes a template in which the notices, rules and registers that come along have been shipped: a house that opens over
 * a clone of it finds them there, as at any start but the first. To ship them anew for each file of tests costs more than
 * most files do.
 */
export async function makeShippedTemplate(
  { connection }: Embedded,
  from: string,
  name: (typeof profiles)[number],
): Promise<void> {
  const database = shippedTemplate(name)
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template ${from} strategy file_copy`)
  await admin.end()
  const log = openLog('silent')
  const pool = openPool({ ...connection, database }, log)
  const profile = readProfile(name)
  await fillDates(dbOver(pool), profile)
  const world = makeWorld({
    ...{ pool, profile, masterKey: randomBytes(32), config: readConfig({}), log },
    jobs: { enqueue: refuse, enqueueAll: refuse },
  })
  await world.clock.moveTo(openedAt)
  await shipNotices(world)
  await shipRules(world)
  await shipRegisters(world)
  await pool.end()
}

const refuse = () => Promise.reject(new Error('Shipping leaves no job behind.'))
