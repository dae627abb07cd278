import { factsAsLogged } from '#platform/facts/stream.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { entryOf, type FactInLog, type Place } from '../chain/entry.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { hashesIn } from './subtrees.ts'

/** That one record is in the log somebody has the checkpoint of. Hashes in base64, as the checkpoint writes its root. */
export interface InclusionProof {
  /** The record's own bytes; undefined where its fact is past its time and the hash alone is left. */
  entry: string | undefined
  hash: string
  position: number
  size: number
  /** From the leaf upward. */
  path: string[]
  checkpoint: string
}

/** That the log of a later checkpoint begins with that of an earlier one. */
export interface ConsistencyProof {
  from: number
  to: number
  path: string[]
  checkpoints: string[]
}

interface NoteRow {
  size: number
  note: string
}

/** Proves that the record of a fact, by the fact's number, is in the log. */
export async function proveRecord(db: Db, seq: number): Promise<Outcome<'not-sealed', InclusionProof>> {
  const record = await db.row<Place & { hash: Buffer }>(sql`
    select position, stream, encode(before, 'hex') as before, encode(previous, 'hex') as previous, hash
    from audit_record where seq = ${seq}`)
  const newest = await db.row<NoteRow>(
    sql`select size, note from audit_checkpoint order by size desc limit 1`,
  )
  if (!record || !newest) return refused('not-sealed')
  const { hash, ...place } = record
  const fact = await db.row<FactInLog>(sql`select * from (${factsAsLogged()}) f where seq = ${seq}`)
  const path = await inclusionProof(hashesIn(db), place.position, newest.size)
  return doneWith({
    entry: fact && entryOf(place, fact),
    hash: hash.toString('base64'),
    ...{ position: place.position, size: newest.size, path: inBase64(path), checkpoint: newest.note },
  })
}

/** Proves that the log of the newest checkpoint begins with that of an earlier one, by its number of records. */
export async function proveGrowth(db: Db, from: number): Promise<Outcome<'no-checkpoint', ConsistencyProof>> {
  const notes = await db.rows<NoteRow>(sql`
    select size, note from audit_checkpoint
    where size = ${from} or size = (select max(size) from audit_checkpoint) order by size`)
  const [earlier, newest] = [notes[0], notes.at(-1)]
  if (!newest || earlier?.size !== from) return refused('no-checkpoint')
  const path = await consistencyProof(hashesIn(db), from, newest.size)
  const checkpoints = [earlier.note, newest.note]
  return doneWith({ from, to: newest.size, path: inBase64(path), checkpoints })
}

const inBase64 = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('base64'))
