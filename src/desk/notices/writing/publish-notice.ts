import { proofFor } from '#identity/public.ts'
import type { Asking } from '#organisation/public.ts'
import type { Author } from '#platform/author.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { byTheDesk } from './by-the-desk.ts'
import { type HoldRefusal, holdNotice } from './hold-notice.ts'

type Refusal = HoldRefusal | 'step-up-required'

/**
 * The desk publishes the newest version it has seen: from its own date on, to its own audience. It may stand on the entry
 * page for everybody, so whoever does it proves himself anew; the command line has no proof to give.
 */
export function publishNotice(
  world: World,
  desk: Asking | Extract<Author, { by: 'operator' }>,
  { id, version }: { id: string; version: number },
): Promise<Outcome<Refusal | 'forbidden'>> {
  const asking = 'session' in desk ? desk : undefined
  return byTheDesk<Refusal>(world, 'session' in desk ? desk.session : desk, async (act) => {
    const held = await holdNotice(act, id, version)
    if (!held.ok) return held
    const wish = { operation: 'publish-notice', params: { id, version }, always: true }
    const proof = asking ? await proofFor(act, world, asking, wish) : done
    if (!proof.ok) return proof
    await act.run(
      sql`update desk_notice set state = 'published', published_version = ${version} where id = ${id}`,
    )
    act.note('notice-published', { data: { notice: id, version } })
    return done
  })
}
