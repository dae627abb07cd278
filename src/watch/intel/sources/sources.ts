import type { Author } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { allowedUrl } from '#platform/outside/post-anywhere.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** A TAXII 2.1 server that shall be asked from now on. */
export interface NewSource {
  readonly name: string
  readonly url: string
  readonly authorization?: string | undefined
  readonly collections: readonly string[]
  readonly effect: 'weigh' | 'watch'
  readonly score: number
  readonly halfLifeDays: number
}

/** Registers a source; what it is asked with is kept sealed. */
export async function addSource(
  world: World,
  author: Author,
  wish: NewSource,
): Promise<Outcome<'address-not-called' | 'source-taken'>> {
  if (!isCallable(wish.url)) return refused('address-not-called')
  const id = world.random.id()
  const secret = wish.authorization ? world.keys.seal('intel', id, wish.authorization) : null
  return world.act(author, async (act) => {
    const made = await act.run(sql`
      insert into watch_intel_source (id, name, url, secret, collections, effect, score, half_life_days, registered_at,
        next_try_at)
      values (${id}, ${wish.name}, ${wish.url}, ${secret}, ${wish.collections}, ${wish.effect}, ${wish.score},
        ${wish.halfLifeDays}, ${act.now}, ${act.now}) on conflict do nothing`)
    if (made === 0) return refused('source-taken')
    act.note('intel-source-added', { data: { source: wish.name, effect: wish.effect } })
    return done
  })
}

function isCallable(url: string): boolean {
  try {
    return allowedUrl(url).search === ''
  } catch {
    return false
  }
}

/** Stops asking a source, or goes on where it was left: what came there meanwhile is fetched then. */
export async function stopSource(
  world: World,
  author: Author,
  { name, isStopped }: { name: string; isStopped: boolean },
): Promise<Outcome<'source-not-found'>> {
  return world.act(author, async (act) => {
    const changed = await act.run(sql`
      update watch_intel_source set stopped_at = ${isStopped ? act.now : null}::timestamptz, next_try_at = ${act.now},
        tries = 0 where name = ${name} and (stopped_at is null) = ${isStopped}`)
    if (changed === 0) return refused('source-not-found')
    act.note(isStopped ? 'intel-source-stopped' : 'intel-source-resumed', { data: { source: name } })
    return done
  })
}
