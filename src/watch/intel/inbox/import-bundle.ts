import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type TakenIn, takeIn } from '../indicators/take-in.ts'
import { readBundle } from '../stix/read-bundle.ts'

/** A file of intelligence, and what is known of its sender. */
export interface BundleFile {
  readonly name: string
  readonly text: string
  readonly source: string
  readonly effect: 'weigh' | 'watch'
  readonly score: number
  readonly halfLifeDays: number
}

/** Takes a STIX 2.1 bundle in from a file, whole or not at all. */
export async function importBundle(
  world: World,
  author: Author,
  { name, text, ...known }: BundleFile,
): Promise<Outcome<'bundle-broken', TakenIn>> {
  const read = readBundle(text)
  if (!read.ok) return refused('bundle-broken', { faults: read.faults })
  return world.act(author, async (act) =>
    doneWith(await takeIn(act, world, { ...read.value, ...known, title: name })),
  )
}
