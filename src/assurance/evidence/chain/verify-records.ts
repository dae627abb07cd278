import { type Db, sql } from '#platform/sql.ts'
import type { Row } from '../rules/measure.ts'
import { hashOfRecord, hashOfRows, nothingBefore, type Sealed } from './hashes.ts'

export type Verified =
  | { readonly whole: true; readonly records: number; readonly hash: string }
  | { readonly whole: false; readonly place: number; readonly flaw: 'missing' | 'changed' | 'rows' | 'order' }

const atOnce = 500

/** Goes through every record from the first and names the first that is not as it was kept. */
export async function verifyRecords(db: Db): Promise<Verified> {
  let [place, hash] = [0, nothingBefore]
  for (;;) {
    const records = await next(db, place)
    for (const record of records) {
      const flaw = flawOf(record, place + 1, hash)
      if (flaw) return { whole: false, place: place + 1, flaw }
      place = record.place
      hash = record.hash
    }
    if (records.length < atOnce) return { whole: true, records: place, hash }
  }
}

type Kept = Sealed & { hash: string; rows: Row[] }

function flawOf(record: Kept, place: number, before: string) {
  if (record.place !== place) return 'missing'
  if (record.previous !== before) return 'order'
  if (hashOfRows(record.rows) !== record.rowsHash) return 'rows'
  return hashOfRecord(record) === record.hash ? undefined : 'changed'
}

const next = (db: Db, after: number) =>
  db.rows<Kept>(sql`
    select place, rule_id as "ruleId", version, at, from_at as "from", to_at as "to", up_to as "upTo", rows,
      rows_hash as "rowsHash", value::float8 as value, verdict, reason, words, attested_by as "attestedBy", previous, hash
    from assurance_record where place > ${after} order by place limit ${atOnce}`)
