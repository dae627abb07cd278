import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { StartFault } from '../start-fault.ts'
import type { Owner } from './owner.ts'
import { readPostmasterFile } from './postmaster-file.ts'

/** How one PostgreSQL is started. */
export interface Start {
  readonly program: string
  readonly cluster: string
  readonly socketFolder: string
  readonly logFile: string
  readonly owner: Owner | undefined
}

/** Starts PostgreSQL and returns once it takes connections. */
export async function startPostmaster(start: Start): Promise<ChildProcess> {
  const log = openSync(start.logFile, isLarge(start.logFile) ? 'w' : 'a', 0o600)
  // Its own process group: Ctrl-C in the terminal reaches only us, and we finish our requests before it ends.
  const child = spawn(start.program, ['-D', start.cluster, ...settings(start.socketFolder)], {
    ...start.owner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  await ready(child, start)
  return child
}

/** Fast shutdown: sessions end, everything is written. Returns when the process is gone. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), 10_000)
  await gone
  clearTimeout(late)
}

function settings(socketFolder: string): string[] {
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    // A server takes 26; commands, rehearsals and the servers of a test run beside it.
    max_connections: '300',
    shared_buffers: '64MB',
    io_method: 'sync',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their details hold names and addresses; they never reach a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function ready(child: ChildProcess, start: Start): Promise<void> {
  let lost = false
  child.once('exit', () => {
    lost = true
  })
  child.once('error', () => {
    lost = true
  })
  for (let n = 0; n < 3000 && !lost; n++) {
    const file = readPostmasterFile(start.cluster)
    if (file?.pid === child.pid && file?.isReady) return
    await wait(20)
  }
  await stopPostmaster(child)
  throw new StartFault(`PostgreSQL did not start: ${lastFault(start.logFile)} (its log is ${start.logFile}).`)
}

function lastFault(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  return (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '').replace(/^.*FATAL: */, '')
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000
}
