import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Mutant } from './mutant.ts'

const copied = ['src', 'web', 'test', 'scripts', 'migrations', 'profiles', 'bin']
const files = ['package.json', 'tsconfig.json', 'vitest.config.ts']

/** The sources in a folder of their own, so that no mutant ever stands in the work tree. */
export interface Copy {
  readonly folder: string
  /** Breaks the copy as the mutant says while `then` runs, and mends it afterwards. */
  broken<T>(mutant: Mutant, then: () => Promise<T>): Promise<T>
  remove(): void
}

/** Copies the sources to a temporary folder; the installed packages are linked to. */
export function copyOfSources(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-mutants-'))
  for (const name of [...copied, ...files]) cpSync(name, join(folder, name), { recursive: true })
  linkPackages(join(folder, 'node_modules'))
  return {
    folder,
    async broken(mutant, then) {
      const path = join(folder, mutant.file)
      const sound = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        sound.replace(mutant.text, () => mutant.instead),
      )
      try {
        return await then()
      } finally {
        writeFileSync(path, sound)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

// One link a package: what a run writes beside them (caches, the titles that passed) stays in the copy.
function linkPackages(into: string): void {
  mkdirSync(into)
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(into, name))
}
