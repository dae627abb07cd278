import { setImmediate as breathe } from 'node:timers/promises'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { MemberNumber } from '../contract.ts'
import { takenMailboxes, takenNumbers } from '../people/free-for.ts'
import { applyImport } from './apply-import.ts'
import { type Candidate, checkLine, type Known } from './check-line.ts'
import type { Fault } from './file/faults.ts'
import { type NumberedLine, readLines } from './file/read-lines.ts'
import { openFile } from './file/sealed-file.ts'
import { type ImportRef, importer } from './importer.ts'
import { giveUpImport, refuseImport } from './refuse-import.ts'

const batch = 1000
/** Begun so often and never ended: whatever is in the file ends the process that reads it. */
const mostStarts = 4

/**
 * Carries an import out: checks every line, then enters all people in one transaction or none. Safe to run again
 * after a crash at any point and beside itself: what is decided is decided by the state of the import's row.
 */
export async function runImport(world: World, ref: ImportRef): Promise<void> {
  // Counted in an act of its own before the file is opened: a process that dies of it has told so.
  if ((await countStart(world, ref)) > mostStarts) return giveUpImport(world, ref)
  return checkAndApply(world, ref)
}

async function countStart(world: World, { companyId, importId }: ImportRef): Promise<number> {
  const begun = await world.act(importer, (act) =>
    act.row<{ starts: number }>(sql`
      update organisation_import set starts = starts + 1
      where company_id = ${companyId} and id = ${importId} and ended_at is null returning starts`),
  )
  return begun?.starts ?? 0
}

async function checkAndApply(world: World, ref: ImportRef): Promise<void> {
  const text = await fileOf(world, ref)
  if (text === undefined) return
  const { lines, faults } = await readLines(text)
  await world.act(importer, (act) =>
    act.run(sql`
      update organisation_import set lines = ${lines.length}, checked = 0, state = 'checking', moved_at = ${act.now}
      where company_id = ${ref.companyId} and id = ${ref.importId} and ended_at is null`),
  )
  const known = await knownOf(world.db, ref.companyId, lines)
  const people = await checkAll(world, ref, { lines, faults, known })
  if (faults.length > 0) return refuseImport(world, ref, faults)
  // Somebody registered one of them between check and entry: the next check names the line.
  if (!(await applyImport(world, ref, people))) await checkAndApply(world, ref)
}

async function fileOf(world: World, { companyId, importId }: ImportRef): Promise<string | undefined> {
  const row = await world.db.row<{ content: Buffer | null }>(sql`
    select content from organisation_import where company_id = ${companyId} and id = ${importId}`)
  return row?.content ? openFile(world, importId, row.content) : undefined
}

/** What lines are checked against, read once: no line asks the database anything. */
async function knownOf(db: Db, companyId: string, lines: NumberedLine[]): Promise<Known> {
  const departments = await db.rows<{ id: string; code: string }>(sql`
    select id, code from organisation_department where company_id = ${companyId}`)
  return {
    departments: new Map(departments.map(({ id, code }) => [code, id])),
    takenNumbers: await takenNumbers(db, companyId, lines.map(numberOf)),
    takenMailboxes: await takenMailboxes(db, companyId),
    seenNumbers: new Set(),
    seenMailboxes: new Set(),
  }
}

const numberOf = ({ line }: NumberedLine) => MemberNumber.safeParse(line.member_number).data ?? ''

async function checkAll(
  world: World,
  ref: ImportRef,
  { lines, faults, known }: { lines: NumberedLine[]; faults: Fault[]; known: Known },
): Promise<Candidate[]> {
  const people: Candidate[] = []
  for (let from = 0; from < lines.length; from += batch) {
    for (const line of lines.slice(from, from + batch)) {
      const checked = checkLine(line, known)
      if (Array.isArray(checked)) faults.push(...checked)
      else people.push(checked)
    }
    await tellProgress(world, ref, Math.min(from + batch, lines.length), faults.length)
    // Others are served between two batches.
    await breathe()
  }
  return people
}

async function tellProgress(
  world: World,
  { companyId, importId }: ImportRef,
  checked: number,
  faults: number,
) {
  await world.act(importer, (act) =>
    act.run(sql`
      update organisation_import set checked = ${checked}, faults = ${faults}, moved_at = ${act.now}
      where company_id = ${companyId} and id = ${importId} and ended_at is null`),
  )
}
