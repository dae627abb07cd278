import { factsAsLogged } from '#platform/facts/stream.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { type Db, sql } from '#platform/sql.ts'
import { entryOf, type FactInLog, type Place } from '../chain/entry.ts'
import { leafHash } from '../tree/hashes.ts'
import type { Laid } from './verifier.ts'

/** A record as the database holds it: its place, its hash, and its fact while that is kept. */
export interface KeptRecord extends Place {
  hash: string
  fact: FactInLog | undefined
}

type Row = Place & { hash: string } & (FactInLog | { [K in keyof FactInLog]: null })

/** The records of the database in their order, so many at a time. */
export async function* recordsOfDatabase(snapshot: Snapshot): AsyncGenerator<KeptRecord[]> {
  const query = sql`
    select r.position, r.stream, encode(r.before, 'hex') as before, encode(r.previous, 'hex') as previous,
      encode(r.hash, 'hex') as hash, f.*
    from audit_record r left join (${factsAsLogged()}) f on f.seq = r.seq order by r.position`
  for await (const rows of snapshot.each<Row>(query)) yield rows.map(keptOf)
}

function keptOf({ position, stream, before, previous, hash, ...fact }: Row): KeptRecord {
  const kept = fact.seq === null ? undefined : (fact as FactInLog)
  return { position, stream, before, previous, hash, fact: kept }
}

/** A record of the database as it is laid before the verifier. */
export const laid = ({ fact, ...record }: KeptRecord): Laid => ({
  ...record,
  actual: fact && leafHash(entryOf(record, fact)),
})

/** The first fact among the sealed ones that has no record, by the record it stands before; undefined when there is none. */
export async function slippedIn(db: Db): Promise<number | undefined> {
  const found = await db.row<{ position: number }>(sql`
    select (select count(*) from audit_record r where r.seq < f.seq) as position
    from (${factsAsLogged()}) f
    where f.seq <= (select seq from audit_head) and not exists (select from audit_record r where r.seq = f.seq)
    order by f.seq limit 1`)
  return found?.position
}
