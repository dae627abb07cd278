import type { Session } from '#platform/author.ts'
import { factsAbout } from '#platform/fact.ts'
import type { World } from '#platform/world.ts'
import type { Timeline, TimelineQuery } from './contract.ts'
import { namesOf } from './entries.ts'
import { entryOf, gathered } from './entry-of.ts'
import { readPlace, writePlace } from './place.ts'

const mostFacts = 30

/** One page of one's own timeline, newest first. A place somebody made up means the beginning. */
export async function showTimeline(world: World, session: Session, wish: TimelineQuery): Promise<Timeline> {
  const { companyId, accountId } = session
  const found = await factsAbout(world.db, world.sealer, {
    companyId,
    subject: accountId,
    names: namesOf(wish.kind),
    before: wish.after === undefined ? undefined : readPlace(world, accountId, wish.after),
    most: mostFacts + 1,
  })
  const page = found.slice(0, mostFacts)
  const last = page.at(-1)
  return {
    entries: gathered(page.map((fact) => entryOf(world, session, fact))),
    ...(found.length > mostFacts && last && { next: writePlace(world, accountId, last.seq) }),
  }
}
