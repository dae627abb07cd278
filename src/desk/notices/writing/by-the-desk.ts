import type { Act } from '#platform/act.ts'
import { type Author, roleOf } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** One act on notices, by a desk agent or at the command line; the act does not rely on the route for it (S1-21). */
export async function byTheDesk<Refusal extends string, Value = undefined>(
  world: World,
  author: Author,
  body: (act: Act) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | 'forbidden', Value>> {
  const isDesk = author.by === 'operator' || roleOf(author) === 'desk-agent'
  return isDesk ? world.act(author, body) : refused('forbidden')
}
