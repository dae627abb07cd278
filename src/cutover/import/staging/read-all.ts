import type pg from 'pg'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { FileKind } from '../../export/shapes.ts'
import type { SurveyedFile } from '../reading/survey.ts'
import type { Running } from '../running.ts'
import { type Staged, stageFile } from './stage-file.ts'

/** Where each file stands; those that are not there stand nowhere. */
export type Stands = Map<FileKind, Staged>

const isLarge = ({ kind }: SurveyedFile) => kind === 'members' || kind === 'people'

/** Reads and checks the files in two steps: companies and departments, then members and people beside each other. */
export async function readAll(world: World, { files, leaveOut, pool, told }: Running) {
  const before = await world.db.rows<Staged & { kind: FileKind }>(sql`
    select kind, bytes, lines, read, faults, forms, is_whole from cutover_staged_file`)
  const stands: Stands = new Map(before.map((stand) => [stand.kind, stand]))
  const readOne = (file: SurveyedFile, follow: (stands: Stands) => void) =>
    withClient(pool, async (client) => {
      const keep = (stand: Staged) => {
        stands.set(file.kind, stand)
        told({ step: 'reading', ...sumOf(stands) })
        follow(stands)
      }
      stands.set(file.kind, await stageFile(client, file, { checking: { world, leaveOut }, told: keep }))
    })
  return {
    stands,
    async small() {
      for (const file of files.filter((one) => !isLarge(one))) await readOne(file, () => undefined)
    },
    async large(follow: (stands: Stands) => void) {
      await Promise.all(files.filter(isLarge).map((file) => readOne(file, follow)))
    },
  }
}

async function withClient(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await work(client)
  } finally {
    client.release()
  }
}

/** Lines and faults of all files so far. */
export function sumOf(stands: Stands): { lines: number; faults: number } {
  const all = [...stands.values()]
  return {
    lines: all.reduce((sum, { read }) => sum + read, 0),
    faults: all.reduce((sum, { faults }) => sum + faults, 0),
  }
}
