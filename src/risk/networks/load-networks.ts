import { createHash } from 'node:crypto'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { readNetworks } from './read-networks.ts'

/** A file of networks as it was handed over. */
export interface NetworksFile {
  readonly source: string
  readonly text: string
}

/**
 * Puts a file of networks in the place of the one before, whole, from the next sign-in on. One that is broken or cut off is
 * refused with the line and the reason, and the last good one stays.
 */
export function loadNetworks(
  world: World,
  author: Author,
  { source, text }: NetworksFile,
): Promise<Outcome<'networks-not-taken', { ranges: number }>> {
  const read = readNetworks(text)
  if ('says' in read)
    return Promise.resolve(refused('networks-not-taken', { line: read.line, says: read.says }))
  const { ranges } = read
  return world.act(author, async (act) => {
    await act.run(sql`lock table risk_network_load in exclusive mode`)
    await act.run(sql`delete from risk_network`)
    await act.run(sql`update risk_network_load set is_current = false where is_current`)
    const digest = createHash('sha256').update(text).digest()
    const load = await act.row<{ id: number }>(sql`
      insert into risk_network_load (is_current, source, digest, ranges, loaded_at)
      values (true, ${source.slice(0, 200)}, ${digest}, ${ranges.length}, ${act.now}) returning id`)
    for (let from = 0; from < ranges.length; from += atOnce)
      await act.run(sql`
        insert into risk_network (load_id, first, last, asn, country, use)
        select ${load?.id}, r.first, r.last, r.asn, r.country, r.use
        from jsonb_to_recordset(${JSON.stringify(ranges.slice(from, from + atOnce))}::jsonb)
          as r(first inet, last inet, asn bigint, country text, use text)`)
    act.note('networks-loaded', { data: { ranges: ranges.length, digest: digest.toString('hex') } })
    return doneWith({ ranges: ranges.length })
  })
}

const atOnce = 10_000

/** The file of networks that is looked up at present; undefined when none was ever loaded. */
export const networksLoaded = (db: Db) =>
  db.row<{ source: string; ranges: number; loadedAt: Date }>(sql`
    select source, ranges, loaded_at as "loadedAt" from risk_network_load where is_current`)
