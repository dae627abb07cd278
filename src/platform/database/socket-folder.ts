import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Owner } from './owner.ts'

/** The folder of the database's socket, for its owner alone; in the system's temporary folder when the path is too long. */
export function makeSocketFolder(data: string, owner: Owner | undefined): string {
  const near = join(data, 'run')
  // The kernel takes 107 bytes for the whole path, "/.s.PGSQL.5432" included.
  if (Buffer.byteLength(near) > 85) return owned(mkdtempSync(join(tmpdir(), 'sekisho-')), owner)
  rmSync(near, { recursive: true, force: true })
  mkdirSync(near, { mode: 0o700 })
  return owned(near, owner)
}

function owned(folder: string, owner: Owner | undefined): string {
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}
