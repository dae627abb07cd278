import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Leavable } from './checking/reasons.ts'
import { importer } from './importer.ts'

/** How an import is asked for. */
export interface Asked {
  fingerprint: Buffer
  isDryRun: boolean
  leaveOut: ReadonlySet<Leavable>
  /** Goes on with the same export where a process was killed. */
  resume: boolean
}

/** Begins an import, or goes on with one that was interrupted. Nobody else imports meanwhile: the caller holds the lock. */
export function openImport(
  world: World,
  asked: Asked,
): Promise<Outcome<'nothing-to-resume', { id: string }>> {
  return world.act(importer, async (act) => {
    const left = [...asked.leaveOut].toSorted()
    const open = await act.row<{ id: string }>(sql`
      select id from cutover_import where ended_at is null and fingerprint = ${asked.fingerprint}
        and is_dry_run = ${asked.isDryRun} and leave_out = ${left}::text[] for no key update`)
    if (asked.resume) return open ? doneWith(open) : refused('nothing-to-resume')
    await act.run(sql`
      update cutover_import set state = 'given-up', ended_at = ${act.now} where ended_at is null`)
    await act.run(sql`
      truncate cutover_staged_file, cutover_staged_company, cutover_staged_department, cutover_staged_member,
        cutover_staged_person, cutover_fault`)
    const id = world.random.id()
    await act.run(sql`
      insert into cutover_import (id, state, is_dry_run, fingerprint, leave_out, created_at, moved_at)
      values (${id}, 'reading', ${asked.isDryRun}, ${asked.fingerprint}, ${left}::text[], ${act.now}, ${act.now})`)
    act.note('cutover-import-begun', {
      data: {
        importId: id,
        isDryRun: asked.isDryRun,
        fingerprint: asked.fingerprint.toString('hex'),
        leaveOut: left,
      },
    })
    return doneWith({ id })
  })
}
