import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFault } from '../start-fault.ts'

/** The unprivileged user under whom PostgreSQL runs when we are root. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: then it is `nobody`; otherwise we ourselves (undefined). */
export function databaseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!entry)
    throw new StartFault(
      'As root Sekisho runs PostgreSQL as the user "nobody", and this machine has none: add one.',
    )
  return { uid: Number(entry[1]), gid: Number(entry[2]) }
}

/** Faults unless the owner can walk down to this folder, which must exist. */
export function mustEnter(folder: string, owner: Owner | undefined): void {
  if (!owner) return
  for (let at = folder; ; at = dirname(at)) {
    if (!canEnter(at, owner))
      throw new StartFault(
        `PostgreSQL runs as "nobody" and may not enter ${at}: set SEKISHO_DATA to a folder it can reach.`,
      )
    if (at === dirname(at)) return
  }
}

function canEnter(folder: string, owner: Owner): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === owner.uid) return (mode & 0o100) !== 0
  if (gid === owner.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
