import type { Act } from '#platform/act.ts'
import { type Reading, readOn } from '#platform/facts/reading.ts'
import { factsAsLogged } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { markOfNote, signCheckpoint } from '../checkpoints/checkpoint.ts'
import { signingKeyOf } from '../checkpoints/signing-key.ts'
import { append, type Frontier, type Full, rootOf } from '../tree/frontier.ts'
import { leafHash } from '../tree/hashes.ts'
import { entryOf, type FactInLog, houseStream, nothingBefore } from './entry.ts'
import {
  endsOf,
  type Head,
  keptLevel,
  type Row,
  takeHead,
  writeHead,
  writeRecords,
  writeSubtrees,
} from './head.ts'

/** Facts that one act seals at the most, under one checkpoint. */
const portion = 2_000

/**
 * Takes the facts that are there and not yet in the log into it, and swears to them; no more than `portions` of them, so
 * that a node with years of facts before it can still be stopped. How many they were.
 */
export async function sealFacts(
  world: World,
  portions = Number.POSITIVE_INFINITY,
  reading?: Reading,
): Promise<number> {
  const { upTo } = reading ?? (await readOn(world.db))
  if (upTo === undefined) return 0
  let sealed = 0
  for (let n = 0; n < portions; n++) {
    const now = await sealSome(world, upTo)
    sealed += now
    if (now < portion) break
  }
  return sealed
}

async function sealSome(world: World, upTo: number): Promise<number> {
  const reached = await world.db.row<{ seq: number }>(sql`select seq from audit_head`)
  if (!reached || upTo <= reached.seq) return 0
  return world.act({ by: 'system', name: 'audit' }, async (act) => {
    const head = await takeHead(act)
    if (!head) return 0
    const facts = await act.rows<FactInLog>(sql`
      select * from (${factsAsLogged()}) f where seq > ${head.seq} and seq <= ${upTo} order by seq limit ${portion}`)
    if (facts.length > 0) await extend(world, act, { head, facts })
    return facts.length
  })
}

async function extend(
  world: World,
  act: Act,
  { head, facts }: { head: Head; facts: FactInLog[] },
): Promise<void> {
  const ends = await endsOf(act, [...new Set(facts.map(streamOf))])
  const frontier: Frontier = { size: head.size, nodes: head.edge }
  const filled: Full[] = []
  let before = head.last
  const rows = facts.map((fact): Row => {
    const stream = streamOf(fact)
    const previous = ends.get(stream) ?? Buffer.from(nothingBefore, 'hex')
    const place = { position: frontier.size, seq: fact.seq, stream, before, previous }
    const hash = leafHash(
      entryOf({ ...place, before: before.toString('hex'), previous: previous.toString('hex') }, fact),
    )
    append(frontier, hash, (full) => full.level % keptLevel === 0 && filled.push(full))
    ends.set(stream, hash)
    before = hash
    return { ...place, hash }
  })
  await writeRecords(act, rows)
  await writeSubtrees(act, filled)
  await swearTo(world, act, { frontier, last: before })
  await writeHead(act, {
    size: frontier.size,
    seq: rows.at(-1)?.seq ?? head.seq,
    last: before,
    edge: frontier.nodes,
  })
}

async function swearTo(
  world: World,
  act: Act,
  { frontier, last }: { frontier: Frontier; last: Buffer },
): Promise<void> {
  const newest = await act.row<{ note: string }>(
    sql`select note from audit_checkpoint order by size desc limit 1`,
  )
  const note = signCheckpoint(signingKeyOf(world.keys), {
    size: frontier.size,
    root: rootOf(frontier),
    at: act.now.toISOString(),
    last,
    previous: newest ? markOfNote(newest.note) : 'none',
  })
  await act.run(sql`
    insert into audit_checkpoint (size, at, note) values (${frontier.size}, ${act.now}, ${note})`)
}

const streamOf = ({ company }: FactInLog) => company ?? houseStream
