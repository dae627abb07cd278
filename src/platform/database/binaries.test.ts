import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries, packageHome } from './binaries.ts'
import { databaseOwner } from './owner.ts'

describe('the PostgreSQL that npm carries', () => {
  const owner = databaseOwner()
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sekisho-binaries-'))
    chmodSync(folder, 0o711)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const copyOfPackage = () => {
    const home = join(folder, 'closed')
    cpSync(packageHome(), home, { recursive: true, verbatimSymlinks: true })
    return home
  }

  it('runs where it lies, and gets the links that an install without scripts leaves out', () => {
    const home = copyOfPackage()
    const link = join(home, 'native', 'lib', 'libpq.so.5')
    rmSync(link, { force: true })
    const { postgres } = findBinaries(folder, owner, home)
    expect(postgres).toBe(join(home, 'native', 'bin', 'postgres'))
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(existsSync(join(folder, 'binaries'))).toBe(false)
  })

  it.runIf(owner)(
    'is copied into the data folder once when its user may not enter the project, and runs there',
    () => {
      const home = copyOfPackage()
      chmodSync(home, 0o700)
      const { postgres } = findBinaries(folder, owner, home)
      expect(postgres.startsWith(join(folder, 'binaries'))).toBe(true)
      const said = spawnSync(postgres, ['--version'], { ...owner, cwd: '/', encoding: 'utf8' })
      expect(said.stdout).toContain('PostgreSQL) 18')
      expect(findBinaries(folder, owner, home).postgres).toBe(postgres)
    },
  )
})
