import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { entryOf, placeOf } from '../chain/entry.ts'
import { lineOf } from './records-of-copy.ts'
import { type KeptRecord, recordsOfDatabase } from './records-of-database.ts'
import { copyFiles } from './verify.ts'

/**
 * Writes the log into a folder, for whoever verifies it elsewhere: records with their facts, checkpoints and statements on
 * purges. Of personal fields it holds the hash alone. Overwrites nothing. How many records it wrote.
 */
export function writeCopy(world: World, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return world.snapshot(async (snapshot) => {
    const notes = {
      checkpoints: await snapshot.rows<{ note: string }>(
        sql`select note from audit_checkpoint order by size`,
      ),
      purges: await snapshot.rows<{ note: string }>(sql`select note from audit_purge order by id`),
    }
    const count = await writeRecords(snapshot, join(folder, copyFiles.records))
    for (const name of ['checkpoints', 'purges'] as const)
      writeFileSync(join(folder, copyFiles[name]), notes[name].map(({ note }) => note).join(''), {
        ...anew,
        flag: anew.flags,
      })
    return count
  })
}

const anew = { flags: 'wx', mode: 0o600 }

async function writeRecords(snapshot: Snapshot, file: string): Promise<number> {
  let count = 0
  const lines = async function* () {
    for await (const some of recordsOfDatabase(snapshot)) {
      count += some.length
      yield some.map(lineFor).join('')
    }
  }
  await pipeline(lines, createWriteStream(file, anew))
  return count
}

const lineFor = ({ fact, hash, ...place }: KeptRecord): string =>
  lineOf(hash, fact ? entryOf(place, fact) : `${placeOf(place)}}`, fact !== undefined)
