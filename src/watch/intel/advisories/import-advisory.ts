import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Advisory, readAdvisory } from './read-advisory.ts'

/** Takes a CSAF 2.0 advisory in from a file, whole or not at all; it waits in the inbox for a decision. */
export async function importAdvisory(
  world: World,
  author: Author,
  text: string,
): Promise<Outcome<'advisory-broken', 'added' | 'changed' | 'same'>> {
  const read = readAdvisory(text)
  if (!read.ok) return refused('advisory-broken', { faults: read.faults })
  const advisory = read.value
  return world.act(author, async (act) => {
    const before = await act.row<{ version: string; released_at: Date }>(sql`
      select version, released_at from watch_advisory
      where publisher = ${advisory.publisher} and tracking_id = ${advisory.trackingId} for update`)
    const isOld = before && (before.version === advisory.version || before.released_at > advisory.releasedAt)
    if (isOld) return doneWith('same')
    await keep(act, world, advisory)
    const { publisher, trackingId: id, version } = advisory
    act.note('advisory-arrived', { data: { publisher, id, version } })
    return doneWith(before ? 'changed' : 'added')
  })
}

async function keep(act: Act, world: World, advisory: Advisory): Promise<void> {
  const { publisher, trackingId, version, title, summary, releasedAt, worst, affected } = advisory
  const item = world.random.id()
  await act.run(sql`
    insert into watch_intel_item (id, kind, title, words, source, tlp, arrived_at, documents, effect)
    values (${item}, 'advisory', ${title.slice(0, 300)}, ${summary?.slice(0, 20_000) ?? null}, ${publisher.slice(0, 200)},
      'clear', ${act.now}, ${[`${publisher} ${trackingId} ${version}`]}, 'none')`)
  await act.run(sql`
    insert into watch_advisory (id, publisher, tracking_id, version, title, released_at, score, vector, affected, item_id)
    values (${world.random.id()}, ${publisher}, ${trackingId}, ${version}, ${title}, ${releasedAt}, ${worst?.score ?? null},
      ${worst?.vector ?? null}, ${JSON.stringify(affected)}::jsonb, ${item})
    on conflict (publisher, tracking_id) do update set version = excluded.version, title = excluded.title,
      released_at = excluded.released_at, score = excluded.score, vector = excluded.vector, affected = excluded.affected,
      item_id = excluded.item_id`)
}
