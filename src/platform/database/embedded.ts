import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findBinaries } from './binaries.ts'
import { ensureCluster, role } from './cluster.ts'
import { makeDataFolder } from './data-folder.ts'
import { lockFolder } from './folder-lock.ts'
import { endOrphan } from './orphan.ts'
import { databaseOwner, mustEnter, type Owner } from './owner.ts'
import { startPostmaster, stopPostmaster } from './postmaster.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** A PostgreSQL of our own, reachable over its socket only. */
export interface Embedded {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string }
  /** Resolves when PostgreSQL is gone though nobody stopped it. */
  readonly lost: Promise<void>
  /** Shuts down cleanly and gives the folder free. */
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL in a data folder, which it holds alone. Faults in one sentence. */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const data = resolve(folder)
  const owner = databaseOwner()
  makeDataFolder(data)
  mustEnter(data, owner)
  const lock = lockFolder(data)
  try {
    return await start(data, owner, lock.release)
  } catch (fault) {
    lock.release()
    throw fault
  }
}

async function start(data: string, owner: Owner | undefined, release: () => void): Promise<Embedded> {
  const binaries = findBinaries(data, owner)
  const cluster = ensureCluster(data, binaries, owner)
  await endOrphan(cluster)
  const socketFolder = makeSocketFolder(data, owner)
  const logFile = join(data, 'postgres.log')
  const child = await startPostmaster({ program: binaries.postgres, cluster, socketFolder, logFile, owner })
  let stopping = false
  return {
    connection: { host: socketFolder, port: 5432, user: role },
    lost: new Promise((resolve) => child.once('exit', () => stopping || resolve())),
    async stop() {
      stopping = true
      await stopPostmaster(child)
      rmSync(socketFolder, { recursive: true, force: true })
      release()
    },
  }
}
