import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { applyImport } from './applying/apply-import.ts'
import type { Leavable } from './checking/reasons.ts'
import { compareCompanies, compareDepartments } from './comparing/compare-companies.ts'
import { compareDuplicates, compareHolders, compareIds } from './comparing/compare-people.ts'
import { importer } from './importer.ts'
import type { SurveyedFile } from './reading/survey.ts'
import { dropStaged, type Ended, type Running } from './running.ts'
import { type Staged, stageFile } from './staging/stage-file.ts'

/**
 * Carries an import out: checks every line by itself, then all lines beside each other and beside what is here, then
 * enters everybody in one transaction or nobody. May be killed at any point and begun again.
 */
export async function runImport(world: World, running: Running): Promise<Ended> {
  const read = await readAll(world, running)
  await move(world, running.id, { state: 'comparing', ...read })
  running.told({ step: 'comparing', ...read })
  const faults = await compareAll(world.db, running.leaveOut)
  const told = { lines: read.lines, faults }
  if (faults > 0) return end(world, running.id, { state: 'refused', ...told, counts: {} })
  if (running.isDryRun) return end(world, running.id, { state: 'tried', ...told, counts: {} })
  await move(world, running.id, { state: 'applying', ...told })
  const counts = await applyImport(world, running, told)
  return { state: 'applied', ...told, counts }
}

/** Small files first; then members and people beside each other, each on its own connection. */
async function readAll(world: World, { files, leaveOut, pool, told }: Running) {
  const before = await world.db.rows<Stand & { kind: string }>(sql`
    select kind, read, faults from cutover_staged_file`)
  const stands = new Map<string, Stand>(before.map((stand) => [stand.kind, stand]))
  const readOne = async (file: SurveyedFile) => {
    const client = await pool.connect()
    try {
      const stand = await stageFile(client, file, {
        checking: { world, leaveOut },
        told(now) {
          stands.set(file.kind, now)
          told({ step: 'reading', ...sumOf(stands) })
        },
      })
      stands.set(file.kind, stand)
    } finally {
      client.release()
    }
  }
  const isLarge = ({ kind }: SurveyedFile) => kind === 'members' || kind === 'people'
  for (const file of files.filter((one) => !isLarge(one))) await readOne(file)
  await Promise.all(files.filter(isLarge).map(readOne))
  return sumOf(stands)
}

type Stand = Pick<Staged, 'read' | 'faults'>

function sumOf(stands: Map<string, Stand>) {
  const all = [...stands.values()]
  return {
    lines: all.reduce((sum, { read }) => sum + read, 0),
    faults: all.reduce((sum, { faults }) => sum + faults, 0),
  }
}

/** Begun again after a kill, it finds everything once more: what the comparison found before is forgotten first. */
async function compareAll(db: Db, leaveOut: ReadonlySet<Leavable>): Promise<number> {
  await db.run(sql`delete from cutover_fault where reason = any(${compared}::text[])`)
  await db.run(sql`analyze cutover_staged_person`)
  await db.run(sql`analyze cutover_staged_member`)
  await compareCompanies(db)
  await compareDepartments(db)
  await compareIds(db)
  await compareHolders(db)
  await compareDuplicates(db, leaveOut)
  const found = await db.row<{ faults: number }>(sql`select count(*) as faults from cutover_fault`)
  return found?.faults ?? 0
}

const compared = [
  ...[
    'company-unknown',
    'company-twice',
    'department-unknown',
    'department-twice',
    'member-twice',
    'id-twice',
  ],
  ...['id-taken', 'role-changed', 'number-changed', 'number-taken', 'duplicate-holder'],
]

const move = (world: World, id: string, at: { state: string; lines: number; faults: number }) =>
  world.act(importer, (act) =>
    act.run(sql`
      update cutover_import set state = ${at.state}, lines = ${at.lines}, faults = ${at.faults}, moved_at = ${act.now}
      where id = ${id}`),
  )

async function end(world: World, id: string, ended: Ended): Promise<Ended> {
  await world.act(importer, async (act) => {
    await act.run(sql`
      update cutover_import set state = ${ended.state}, lines = ${ended.lines}, faults = ${ended.faults},
        moved_at = ${act.now}, ended_at = ${act.now}
      where id = ${id}`)
    act.note(`cutover-import-${ended.state}`, {
      data: { importId: id, lines: ended.lines, faults: ended.faults },
    })
  })
  await dropStaged(world.db)
  return ended
}
