import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartFault } from '../start-fault.ts'
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts'

/**
 * Ends a PostgreSQL that a killed Sekisho left behind in this folder, and removes a stale `postmaster.pid`.
 * Only to be called by the holder of the folder's lock.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const left = readPostmasterFile(cluster)
  if (!left) return
  if (isPostmasterOf(left.pid, cluster)) await end(left.pid, cluster)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  if (basename(left.socketFolder).startsWith('sekisho-'))
    rmSync(left.socketFolder, { recursive: true, force: true })
}

/** Fast shutdown first (sessions end, everything is written); immediate only when that hangs. */
async function end(pid: number, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal)
    for (let n = 0; n < 400; n++) {
      if (!isPostmasterOf(pid, cluster)) return
      await wait(25)
    }
  }
  throw new StartFault(
    `An old PostgreSQL (process ${pid}) holds ${cluster} and does not end: end it by hand.`,
  )
}
