import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, StartFault } from '../start-fault.ts'
import { databaseOwner, type Owner } from './owner.ts'

/** Makes the data folder for us alone; as root others may pass through to what is theirs, never list. Faults when it is not ours. */
export function makeDataFolder(data: string): void {
  const owner = databaseOwner()
  try {
    mkdirSync(data, { recursive: true, mode: owner ? 0o711 : 0o700 })
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (fault) {
    throw new StartFault(
      `The data folder ${data} cannot be used (${reasonOf(fault)}): set SEKISHO_DATA to a folder you may write.`,
    )
  }
  mustBeOurs(data, owner)
  if (owner) chmodSync(data, 0o711)
}

/** Faults where no database was ever begun: a command that begins one would answer from an empty one, and nobody would notice. */
export function mustHoldDatabase(data: string): void {
  if (statSync(join(data, 'postgres'), { throwIfNoEntry: false })) return
  throw new StartFault(
    `There is no database in ${data}: set DATABASE_URL, or SEKISHO_DATA to the folder of the database; a new one is begun by "sekisho start" or "sekisho migrate".`,
  )
}

/** PostgreSQL opens only a database of its own user: one made by root or by a colleague is told apart here. */
function mustBeOurs(data: string, owner: Owner | undefined): void {
  const there = statSync(join(data, 'postgres'), { throwIfNoEntry: false })
  const us = owner?.uid ?? process.getuid?.()
  if (there && us !== undefined && there.uid !== us)
    throw new StartFault(
      `The database in ${data} belongs to another user (number ${there.uid}): start as the user who made it, or set SEKISHO_DATA to another folder.`,
    )
}
