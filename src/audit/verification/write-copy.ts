import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { entryOf, placeOf } from '../chain/entry.ts'
import { lineOf } from './records-of-copy.ts'
import { recordsOfDatabase } from './records-of-database.ts'
import { copyFiles } from './verify.ts'

/**
 * Writes the log into a folder, for whoever verifies it elsewhere: records with their facts, checkpoints and statements on
 * purges. Of personal fields it holds the hash alone. Overwrites nothing.
 */
export function writeCopy(world: World, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const open = (name: string) => ({ path: join(folder, name), how: { flag: 'wx', mode: 0o600 } as const })
  return world.snapshot(async (snapshot) => {
    const checkpoints = await snapshot.rows<{ note: string }>(
      sql`select note from audit_checkpoint order by size`,
    )
    const purges = await snapshot.rows<{ note: string }>(sql`select note from audit_purge order by id`)
    const records = open(copyFiles.records)
    const out = createWriteStream(records.path, { flags: records.how.flag, mode: records.how.mode })
    let count = 0
    for await (const some of recordsOfDatabase(snapshot)) {
      const lines = some.map(({ fact, hash, ...place }) =>
        lineOf(hash, fact ? entryOf(place, fact) : `${placeOf(place)}}`, fact !== undefined),
      )
      count += some.length
      if (!out.write(lines.join(''))) await once(out, 'drain')
    }
    out.end()
    await finished(out)
    for (const [name, notes] of [
      [copyFiles.checkpoints, checkpoints],
      [copyFiles.purges, purges],
    ] as const) {
      const { path, how } = open(name)
      writeFileSync(path, notes.map(({ note }) => note).join(''), how)
    }
    return count
  })
}
