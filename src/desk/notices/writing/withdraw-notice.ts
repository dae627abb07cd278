import type { Author } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { byTheDesk } from './by-the-desk.ts'
import { type HoldRefusal, holdNotice } from './hold-notice.ts'

/** The desk takes a notice back: from this moment nobody reads it, and its versions stay on record. */
export function withdrawNotice(
  world: World,
  author: Author,
  { id, version }: { id: string; version: number },
): Promise<Outcome<HoldRefusal | 'forbidden'>> {
  return byTheDesk<HoldRefusal>(world, author, async (act) => {
    const held = await holdNotice(act, id, version)
    if (!held.ok) return held
    await act.run(sql`update desk_notice set state = 'withdrawn' where id = ${id}`)
    act.note('notice-withdrawn', { data: { notice: id, version } })
    return done
  })
}
