import { chmodSync, mkdirSync } from 'node:fs'
import { reasonOf, StartFault } from '../start-fault.ts'
import { databaseOwner } from './owner.ts'

/** Makes the data folder for us alone; as root others may pass through to what is theirs, never list. */
export function makeDataFolder(data: string): void {
  try {
    const owner = databaseOwner()
    mkdirSync(data, { recursive: true, mode: owner ? 0o711 : 0o700 })
    if (owner) chmodSync(data, 0o711)
  } catch (fault) {
    throw new StartFault(
      `The data folder ${data} cannot be made (${reasonOf(fault)}): set SEKISHO_DATA to a folder you may write.`,
    )
  }
}
