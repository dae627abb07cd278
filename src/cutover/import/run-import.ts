import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { beginEntering, type Entering } from './applying/entering.ts'
import { compareAll } from './comparing/compare-all.ts'
import { findCompanies } from './comparing/compare-companies.ts'
import { importer } from './importer.ts'
import { dropStaged, type Ended, type Running } from './running.ts'
import { readAll, type Stands, sumOf } from './staging/read-all.ts'
import type { Counts } from './tables.ts'

/**
 * Carries an import out: checks every line by itself, then all lines beside each other and beside what is here, then
 * enters everybody in one transaction or nobody. That transaction begins with the first lines, so that PostgreSQL writes
 * while others are checked, and ends only when none has a fault. May be killed at any point and begun again.
 */
export async function runImport(world: World, running: Running): Promise<Ended> {
  const { stands, small, large } = await readAll(world, running)
  await small()
  await findCompanies(world.db)
  const ahead = mayGoAhead(running, stands) ? entering(world, running, stands) : undefined
  try {
    await large(() => {
      if (sumOf(stands).faults > 0) ahead?.giveUp()
      else ahead?.follow(readOf(stands))
    })
    const ended = await compareAndApply(world, running, { stands, ahead })
    await dropStaged(world.db)
    return ended
  } finally {
    await ahead?.undo()
  }
}

/** Who has two IDs is known last of all: leaving them out needs all lines first. */
const mayGoAhead = ({ isDryRun, leaveOut }: Running, stands: Stands) =>
  !isDryRun && !leaveOut.has('duplicate-holder') && sumOf(stands).faults === 0

function entering(world: World, { id, told }: Running, stands: Stands): Entering {
  const begun = beginEntering(world, id, (what) => told({ step: 'applying', ...sumOf(stands), what }))
  begun.follow(readOf(stands))
  return begun
}

const readOf = (stands: Stands) => ({
  members: stands.get('members')?.lines ?? 0,
  people: stands.get('people')?.lines ?? 0,
})

async function compareAndApply(
  world: World,
  running: Running,
  { stands, ahead }: { stands: Stands; ahead: Entering | undefined },
): Promise<Ended> {
  const read = sumOf(stands)
  await move(world, running.id, { state: 'comparing', ...read })
  running.told({ step: 'comparing', ...read })
  const faults = await compareAll(world, running.leaveOut)
  const told = { lines: read.lines, faults }
  if (faults > 0) {
    await ahead?.undo()
    return end(world, running.id, { state: 'refused', ...told, counts: {} })
  }
  if (running.isDryRun) return end(world, running.id, { state: 'tried', ...told, counts: {} })
  await move(world, running.id, { state: 'applying', ...told })
  return { state: 'applied', ...told, counts: await apply(world, running, { stands, ahead }) }
}

/** What went ahead may have met somebody who was registered beside it, or been cut off: once more, from the first line. */
async function apply(
  world: World,
  running: Running,
  { stands, ahead }: { stands: Stands; ahead: Entering | undefined },
): Promise<Counts> {
  const { lines } = sumOf(stands)
  try {
    if (ahead) return await ahead.finish(lines)
  } catch (fault) {
    world.log.warn({ err: fault }, 'an import begins to enter its people once more')
  }
  return entering(world, running, stands).finish(lines)
}

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
  return ended
}
