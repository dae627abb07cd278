import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Full } from '../tree/frontier.ts'

/** How far the log reaches. */
export interface Head {
  size: number
  /** The number of the last fact that is sealed. */
  seq: number
  last: Buffer
  edge: Buffer[]
}

/** A record as it goes into the table. */
export interface Row {
  position: number
  seq: number
  stream: string
  before: Buffer
  previous: Buffer
  hash: Buffer
}

/** Takes the end of the log in hand until the act is over; undefined while another node has it. */
export const takeHead = (act: Act): Promise<Head | undefined> =>
  act.row<Head>(sql`select size, seq, last, edge from audit_head for update skip locked`)

/** The hashes of the last records of these streams. */
export async function endsOf(act: Act, streams: string[]): Promise<Map<string, Buffer>> {
  const rows = await act.rows<{ stream: string; hash: Buffer }>(sql`
    select stream, hash from audit_stream where stream = any(${streams}::uuid[])`)
  return new Map(rows.map(({ stream, hash }) => [stream, hash]))
}

/** Writes new records and the ends of their streams. */
export async function writeRecords(act: Act, rows: Row[]): Promise<void> {
  const of = <K extends keyof Row>(key: K) => rows.map((row) => row[key])
  await act.run(sql`
    insert into audit_record (position, seq, stream, before, previous, hash)
    select * from unnest(${of('position')}::bigint[], ${of('seq')}::bigint[], ${of('stream')}::uuid[],
      ${of('before')}::bytea[], ${of('previous')}::bytea[], ${of('hash')}::bytea[])`)
  const ends = [...new Map(rows.map((row) => [row.stream, row])).values()]
  await act.run(sql`
    insert into audit_stream (stream, position, hash)
    select * from unnest(${ends.map(({ stream }) => stream)}::uuid[], ${ends.map(({ position }) => position)}::bigint[],
      ${ends.map(({ hash }) => hash)}::bytea[])
    on conflict (stream) do update set position = excluded.position, hash = excluded.hash`)
}

/** Only subtrees of these levels are kept: what lies between is made anew from 256 hashes at the most. */
export const keptLevel = 8

/** Keeps the subtrees that were filled. */
export async function writeSubtrees(act: Act, filled: Full[]): Promise<void> {
  if (filled.length === 0) return
  await act.run(sql`
    insert into audit_subtree (level, index, hash)
    select * from unnest(${filled.map(({ level }) => level)}::int[], ${filled.map(({ index }) => index)}::bigint[],
      ${filled.map(({ hash }) => hash)}::bytea[])`)
}

/** Puts the end of the log where it is now. */
export const writeHead = (act: Act, { size, seq, last, edge }: Head): Promise<number> =>
  act.run(sql`update audit_head set size = ${size}, seq = ${seq}, last = ${last}, edge = ${edge}::bytea[]`)
