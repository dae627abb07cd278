import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { NoticeDraft } from '../contract.ts'
import { byTheDesk } from './by-the-desk.ts'
import { checkDraft, type DraftRefusal } from './check-draft.ts'
import { type HoldRefusal, holdNotice } from './hold-notice.ts'
import { keepVersion } from './keep-version.ts'

type Refusal = HoldRefusal | DraftRefusal

/** The desk words a notice anew. Readers go on seeing the published version until this one is published too. */
export function reviseNotice(
  world: World,
  author: Author,
  wish: { id: string; version: number; draft: NoticeDraft },
): Promise<Outcome<Refusal | 'forbidden', { id: string; version: number }>> {
  return byTheDesk<Refusal, { id: string; version: number }>(world, author, async (act) => {
    const { id, draft } = wish
    const held = await holdNotice(act, id, wish.version)
    if (!held.ok) return held
    const checked = await checkDraft(act, draft)
    if (!checked.ok) return checked
    const version = wish.version + 1
    await act.run(sql`update desk_notice set newest_version = ${version} where id = ${id}`)
    await keepVersion(act, id, version, draft)
    act.note('notice-revised', { data: { notice: id, version } })
    return doneWith({ id, version })
  })
}
