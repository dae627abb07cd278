import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from './process-start.ts'

/** What a running PostgreSQL writes about itself into its folder. */
export interface PostmasterFile {
  readonly pid: number
  readonly socketFolder: string
  readonly isReady: boolean
}

/** Reads `postmaster.pid`; undefined when PostgreSQL neither runs there nor died there. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** Is this process really the PostgreSQL of that folder, and not a stranger who was given its number? */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(`postgres -D ${cluster} `)
}
