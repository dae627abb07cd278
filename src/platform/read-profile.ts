import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Profile } from './profile.ts'
import { reasonOf, StartFault } from './start-fault.ts'

const shipped = join(import.meta.dirname, '..', '..', 'profiles')

/** Reads a shipped profile by its name, or a file by its path. Faults in one sentence for each wrong field. */
export function readProfile(nameOrPath: string): Profile {
  const path = /^[a-z0-9-]+$/.test(nameOrPath) ? join(shipped, `${nameOrPath}.json`) : resolve(nameOrPath)
  const read = Profile.safeParse(parse(path))
  if (!read.success)
    throw new StartFault(
      read.error.issues
        .map(
          (issue) => `The profile ${path} is not usable: ${issue.path.join('.') || 'it'}: ${issue.message}.`,
        )
        .join('\n'),
    )
  mustFit(path, read.data)
  return read.data
}

function parse(path: string): unknown {
  if (!existsSync(path))
    throw new StartFault(
      `There is no profile ${path}: SEKISHO_PROFILE is a shipped name (demo, document) or a path.`,
    )
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new StartFault(`The profile ${path} is not JSON: ${reasonOf(fault)}.`)
  }
}

/** What no single field can tell. */
function mustFit(path: string, { dates, passwords, extras, operator }: Profile): void {
  if (operator.desk.hours.closes <= operator.desk.hours.opens)
    throw new StartFault(
      `The profile ${path} is not usable: operator.desk.hours.closes lies before operator.desk.hours.opens.`,
    )
  if (dates.oldPasswordsUntil < dates.cutOver)
    throw new StartFault(
      `The profile ${path} is not usable: dates.oldPasswordsUntil lies before dates.cutOver.`,
    )
  if (passwords.breachFile && !existsSync(passwords.breachFile))
    throw new StartFault(
      `The profile ${path} names a passwords.breachFile that is not there: ${passwords.breachFile}.`,
    )
  if (extras.mandatoryFor.length > 0 && !extras.passkeys && !extras.totp)
    throw new StartFault(
      `The profile ${path} is not usable: extras.mandatoryFor asks for what extras.passkeys and extras.totp switch off.`,
    )
}
