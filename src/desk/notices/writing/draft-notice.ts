import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { NoticeDraft } from '../contract.ts'
import { byTheDesk } from './by-the-desk.ts'
import { checkDraft, type DraftRefusal } from './check-draft.ts'
import { keepVersion } from './keep-version.ts'

/** The desk writes a notice down; nobody else sees it before it is published. */
export function draftNotice(
  world: World,
  author: Author,
  draft: NoticeDraft,
): Promise<Outcome<DraftRefusal | 'forbidden', { id: string; version: number }>> {
  return byTheDesk<DraftRefusal, { id: string; version: number }>(world, author, async (act) => {
    const checked = await checkDraft(act, draft)
    if (!checked.ok) return checked
    const id = world.random.id()
    await act.run(sql`
      insert into desk_notice (id, state, newest_version, created_at) values (${id}, 'draft', 1, ${act.now})`)
    await keepVersion(act, id, 1, draft)
    act.note('notice-drafted', { data: { notice: id, version: 1 } })
    return doneWith({ id, version: 1 })
  })
}
