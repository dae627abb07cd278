import type { Author } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type HoldRefusal, holdNotice } from './hold-notice.ts'

/** The desk publishes the newest version it has seen: from its own date on, to its own audience. */
export function publishNotice(
  world: World,
  author: Author,
  { id, version }: { id: string; version: number },
): Promise<Outcome<HoldRefusal>> {
  return world.act<Outcome<HoldRefusal>>(author, async (act) => {
    const held = await holdNotice(act, id, version)
    if (!held.ok) return held
    await act.run(
      sql`update desk_notice set state = 'published', published_version = ${version} where id = ${id}`,
    )
    act.note('notice-published', { data: { notice: id, version } })
    return done
  })
}
