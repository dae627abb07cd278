import type { Logger } from 'pino'
import {
  type Config,
  checkTogether,
  isHere,
  profileAskedFor,
  readConfig,
  readProfile,
} from '#platform/config.ts'
import { makeDataFolder, mustHoldDatabase } from '#platform/database/data-folder.ts'
import { openLog } from '#platform/logging.ts'
import { readMasterKey } from '#platform/master-key/master-key.ts'
import type { Profile } from '#platform/profile.ts'
import { allOf, StartFault } from '#platform/start-fault.ts'

/** What is known before the database is opened. */
export interface Settings {
  readonly config: Config
  readonly profile: Profile
  readonly masterKey: Buffer
  readonly log: Logger
}

/** What a start asks for beside its environment. */
export interface StartWish {
  /** Instead of the environment's. */
  profile?: string | undefined
  /** Where the clock shall stand, for whoever watches the day of the change pass. */
  at?: Date | undefined
  /** Whoever only works with a database begins none. */
  isThere?: true
}

/** Reads settings, profile and key. Faults in one sentence each, as many of them together as can be told apart. */
export function readSettings({ profile: asked, at, isThere }: StartWish = {}): Settings {
  const [read, found] = allOf(readConfig, () => readProfile(asked ?? profileAskedFor()))
  const config = at ? { ...read, at } : read
  // Whoever watches needs people to sign in as, and a mailbox to read.
  const profile = at ? { ...found, demo: true } : found
  allOf(
    () => at && mustBeWatchable(config, found),
    () => checkTogether(config, profile),
    () => config.databaseUrl || folderOf(config, isThere),
  )
  return { config, profile, masterKey: readMasterKey(config), log: openLog(config.logLevel) }
}

function folderOf({ data }: Config, isThere = false): void {
  if (isThere) mustHoldDatabase(data)
  makeDataFolder(data)
}

/** Faults where a clock that was set could be taken for the real one. */
function mustBeWatchable({ host, origin }: Config, profile: Profile): void {
  if (!profile.movableClock)
    throw new StartFault(`The profile "${profile.name}" keeps real time: its clock cannot be set with --at.`)
  if (!isHere(host) || !isHere(new URL(origin).hostname))
    throw new StartFault('--at is for this machine alone: leave HOST and SEKISHO_ORIGIN on localhost.')
}
