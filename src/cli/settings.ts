import type { Logger } from 'pino'
import { type Config, checkTogether, readConfig, readProfile } from '#platform/config.ts'
import { openLog } from '#platform/logging.ts'
import { readMasterKey } from '#platform/master-key.ts'
import type { Profile } from '#platform/profile.ts'

/** What is known before the database is opened. */
export interface Settings {
  readonly config: Config
  readonly profile: Profile
  readonly masterKey: Buffer
  readonly log: Logger
}

/** Reads settings, profile and key. Faults in one sentence. */
export function readSettings(): Settings {
  const config = readConfig()
  const profile = readProfile(config.profile)
  checkTogether(config, profile)
  return { config, profile, masterKey: readMasterKey(config), log: openLog(config.logLevel) }
}
