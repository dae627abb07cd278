import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One forward step of the schema. */
export interface MigrationFile {
  readonly name: string
  readonly text: string
  /** SHA-256 of the text in hex. */
  readonly checksum: string
}

/** The folder of the shipped migrations. */
const migrationsFolder = join(import.meta.dirname, '..', '..', '..', 'migrations')

/** All migrations of a folder in their order. */
export function readMigrations(folder = migrationsFolder): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}
