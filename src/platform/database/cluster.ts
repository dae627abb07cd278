import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { StartFault } from '../start-fault.ts'
import type { Binaries } from './binaries.ts'
import type { Owner } from './owner.ts'

/** The database role of the embedded PostgreSQL; only our own operating system user may take it. */
export const role = 'sekisho'

/** The folder of the embedded database below the data folder; made at the first start, faults on another major version. */
export function ensureCluster(data: string, binaries: Binaries, owner: Owner | undefined): string {
  const cluster = join(data, 'postgres')
  if (!existsSync(cluster)) make(cluster, binaries, owner)
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18')
    throw new StartFault(
      `${cluster} belongs to PostgreSQL ${version}, and this Sekisho carries 18: dump and restore it.`,
    )
  // A data folder that was given to another user of this machine lets him in, and its former owner no longer. Root writes into no
  // folder that is another user's.
  if (!owner) admitOnlyUs(cluster)
  return cluster
}

/** Made beside its place and moved there whole, so that a crash in the middle leaves no half database. */
function make(cluster: string, binaries: Binaries, owner: Owner | undefined): void {
  const half = `${cluster}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  if (owner) chownSync(half, owner.uid, owner.gid)
  const made = spawnSync(
    binaries.initdb,
    [
      '-D',
      half,
      '-U',
      role,
      '-E',
      'UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=reject',
    ],
    { ...owner, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
  )
  if (made.status !== 0)
    throw new StartFault(`The database could not be made in ${cluster}: ${lastLine(made.stderr)}`)
  admitOnlyUs(half)
  renameSync(half, cluster)
}

/** The kernel names who connects (peer); no password that could leak, and no other user of the machine comes in. */
function admitOnlyUs(cluster: string): void {
  const rules = {
    'pg_hba.conf': `local all ${role} peer map=us\n`,
    'pg_ident.conf': `us "${userInfo().username}" ${role}\n`,
  }
  for (const [name, rule] of Object.entries(rules)) {
    const file = join(cluster, name)
    if (readFileSync(file, 'utf8') !== rule) writeFileSync(file, rule)
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
