import type { Logger } from 'pino'
import { type Config, checkTogether, profileAskedFor, readConfig, readProfile } from '#platform/config.ts'
import { makeDataFolder } from '#platform/database/data-folder.ts'
import { openLog } from '#platform/logging.ts'
import { readMasterKey } from '#platform/master-key.ts'
import type { Profile } from '#platform/profile.ts'
import { allOf } from '#platform/start-fault.ts'

/** What is known before the database is opened. */
export interface Settings {
  readonly config: Config
  readonly profile: Profile
  readonly masterKey: Buffer
  readonly log: Logger
}

/** Reads settings, profile and key. Faults in one sentence each, as many of them together as can be told apart. */
export function readSettings(): Settings {
  const [config, profile] = allOf(readConfig, () => readProfile(profileAskedFor()))
  allOf(
    () => checkTogether(config, profile),
    () => config.databaseUrl || makeDataFolder(config.data),
  )
  return { config, profile, masterKey: readMasterKey(config), log: openLog(config.logLevel) }
}
