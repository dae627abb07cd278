import { createConnection } from 'node:net'
import { holidaysRunOut } from '#desk/public.ts'
import { countOldHashes } from '#identity/public.ts'
import { countMails } from '#mail/public.ts'
import { countOldMemberHashes } from '#membership/public.ts'
import { clockOver } from '#platform/clock.ts'
import { type Config, checkTogether, isHere, readConfig, readProfile } from '#platform/config.ts'
import { joinDatabase } from '#platform/database/join.ts'
import { missingMigrations } from '#platform/database/migrate.ts'
import { openLog } from '#platform/logging.ts'
import { isItsKey } from '#platform/master-key/key-mark.ts'
import { readMasterKey } from '#platform/master-key/master-key.ts'
import { type Db, dbOver, sql } from '#platform/sql.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, noMore } from './command.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Looks at settings, profile, key, database, migrations and mail, one line each.',
  usage: [],
  async run(words) {
    noMore(words)
    const config = readConfig()
    say('ok', 'settings', config.origin)
    const checks: [string, () => string | Promise<string>][] = [
      ['profile', () => profileOf(config)],
      ['key', () => keyOf(config)],
      ['database', () => databaseOf(config)],
      ['mail', () => mailOf(config)],
    ]
    let ill = 0
    for (const [what, check] of checks) ill += (await passes(what, check)) ? 0 : 1
    if (ill > 0) throw new StartFault(`${ill} of ${checks.length + 1} need a hand.`)
  },
}

async function passes(what: string, check: () => string | Promise<string>): Promise<boolean> {
  try {
    say('ok', what, await check())
    return true
  } catch (fault) {
    say('FAULT', what, reasonOf(fault))
    return false
  }
}

function say(how: 'ok' | 'warn' | 'FAULT', what: string, words: string): void {
  process.stdout.write(`${how.padEnd(5)} ${what.padEnd(9)} ${words}\n`)
}

function profileOf(config: Config): string {
  const profile = readProfile(config.profile)
  checkTogether(config, profile)
  if (!profile.demo && !profile.movableClock && !config.carrier)
    say('warn', 'carrier', 'no CARRIER_URL: the built-in carrier sells flights that nobody flies')
  return `${profile.name}${profile.movableClock ? ', with a movable clock' : ''}`
}

function keyOf(config: Config): string {
  readMasterKey(config)
  return config.masterKey ? 'from SEKISHO_KEY' : 'from its file'
}

async function databaseOf(config: Config): Promise<string> {
  const database = await joinDatabase(config, openLog('silent'))
  try {
    const missing = await missingMigrations(database.pool)
    if (missing.length > 0)
      throw new StartFault(`${missing.length} migrations are missing: run "sekisho migrate" or start it.`)
    const db = dbOver(database.pool)
    if (!(await isItsKey(db, readMasterKey(config))))
      throw new StartFault(`${database.place} was begun with another master key: put its own key back.`)
    await warnOfHolidays(config, db)
    await warnOfPlain(config, db)
    const { waiting, dead } = await countMails(db)
    return `${database.place}, every migration applied, mails: ${waiting} waiting, ${dead} dead${dead > 0 ? ' (see "sekisho mails dead")' : ''}${await oldHashesIn(db)}`
  } finally {
    await database.close()
  }
}

/** Hashes and names go over this wire; on this machine, or encrypted, nobody reads them on their way. */
async function warnOfPlain({ databaseUrl }: Config, db: Db): Promise<void> {
  const host = databaseUrl ? new URL(databaseUrl).hostname : ''
  if (host === '' || isHere(host)) return
  const line = await db.row<{ ssl: boolean }>(sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`)
  if (line && !line.ssl)
    say(
      'warn',
      'database',
      'what goes to and from it travels unencrypted: end DATABASE_URL with ?sslmode=verify-full',
    )
}

/** No fault yet: the desk is shown open on a holiday that is not on the list, and somebody has time to mend that. */
async function warnOfHolidays({ profile }: Config, db: Db): Promise<void> {
  const now = await clockOver(db, false).now()
  // A profile that cannot be read has been told of by itself.
  const words = isReadable(profile) && holidaysRunOut(now, readProfile(profile))
  if (words) say('warn', 'desk', `${words}: install a newer release before that`)
}

function isReadable(profile: string): boolean {
  try {
    readProfile(profile)
    return true
  } catch (fault) {
    if (fault instanceof StartFault) return false
    throw fault
  }
}

/** Hashes of another system, as long as there are any: sealed ones still wait for their argon2id. */
async function oldHashesIn(db: Db): Promise<string> {
  const [managers, members] = [await countOldHashes(db), await countOldMemberHashes(db)]
  const [sealed, wrapped] = [managers.sealed + members.sealed, managers.wrapped + members.wrapped]
  return sealed + wrapped > 0 ? `, old password hashes: ${sealed} sealed, ${wrapped} wrapped` : ''
}

async function mailOf({ smtpUrl }: Config): Promise<string> {
  if (!smtpUrl) return 'the built-in mailbox'
  const { hostname, port, protocol, searchParams } = new URL(smtpUrl)
  if (protocol === 'smtp:' && !isHere(hostname) && searchParams.get('requireTLS') !== 'true')
    say(
      'warn',
      'mail',
      'codes may travel unencrypted: set SMTP_URL to smtps://… or end it with ?requireTLS=true',
    )
  const at = { host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 25) }
  await new Promise<void>((reached, failed) => {
    const line = createConnection({ ...at, timeout: 5_000 })
    line.once('connect', () => reached()).once('error', failed)
    line.once('timeout', () => failed(new Error(`${at.host}:${at.port} does not answer`)))
    line.once('connect', () => line.destroy())
  })
  return `${at.host}:${at.port} answers`
}
