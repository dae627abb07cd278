import type { Act } from '#platform/act.ts'
import { forgetFacts } from '#platform/facts/forget-facts.ts'
import { factsAsLogged } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { entryOf, type FactInLog, type Place } from '../chain/entry.ts'
import { takeHead } from '../chain/head.ts'
import { signingKeyOf } from '../checkpoints/signing-key.ts'
import { leafHash } from '../tree/hashes.ts'
import { type Purge, signPurge } from './purge-note.ts'

/** Facts that one statement covers at the most. */
const portion = 2_000

/** Facts of one class, and how long they are kept. */
interface Kept {
  name: string
  keepYears: number
  /** Their names; of the last class all that no other one names. */
  facts: string[]
  isRest: boolean
}

type Past = Place & { hash: Buffer } & FactInLog

/** Takes away the facts whose time is over and on which there is no hold; their hashes stay. How many they were. */
export async function purgeFacts(world: World): Promise<number> {
  let purged = 0
  for (const kept of classesOf(world))
    for (;;) {
      const now = await purgeSome(world, kept)
      purged += now
      if (now < portion) break
    }
  return purged
}

function classesOf({ profile: { facts } }: World): Kept[] {
  const named = facts.classes.map((one) => ({ ...one, isRest: false }))
  const rest = named.flatMap((one) => one.facts)
  return [...named, { name: 'ordinary', keepYears: facts.keepYears, facts: rest, isRest: true }]
}

function purgeSome(world: World, kept: Kept): Promise<number> {
  return world.act({ by: 'system', name: 'audit' }, async (act) => {
    // Holds are placed under the same lock, and nothing is sealed meanwhile.
    if (!(await takeHead(act))) return 0
    const before = yearsBefore(act.now, kept.keepYears)
    const past = await pastFacts(act, kept, before)
    if (past.length === 0) return 0
    mustBeSound(past)
    const stretches = stretchesOf(past.map(({ position }) => position))
    const purge = { at: act.now.toISOString(), class: kept.name, before, stretches }
    const note = signPurge(signingKeyOf(world.keys), purge)
    await act.run(sql`insert into audit_purge (at, note) values (${act.now}, ${note})`)
    const seqs = past.map(({ seq }) => seq)
    await act.run(sql`delete from audit_found where seq = any(${seqs}::bigint[])`)
    await act.run(sql`delete from audit_involved where seq = any(${seqs}::bigint[])`)
    await forgetFacts(act, seqs)
    act.note('facts-purged', { data: { class: kept.name, before, facts: past.length } })
    return past.length
  })
}

const pastFacts = (act: Act, { facts, isRest }: Kept, before: string) =>
  act.rows<Past>(sql`
    select r.position, r.stream, encode(r.before, 'hex') as before, encode(r.previous, 'hex') as previous, r.hash, f.*
    from audit_record r join (${factsAsLogged()}) f on f.seq = r.seq
    where f.at collate "C" < ${before} and (f.name = any(${facts}::text[])) <> ${isRest}
      and not exists (
        select from audit_hold h where h.lifted_at is null
          and (h.company_id is null or h.company_id = f.company)
          and (h.subject_id is null or h.subject_id in (f.subject, f.account)))
    order by r.position limit ${portion}`)

/** A record that somebody has tampered with is evidence: it does not go, and nothing of its round does. */
function mustBeSound(past: Past[]): void {
  for (const { hash, position, stream, before, previous, ...fact } of past)
    if (!leafHash(entryOf({ position, stream, before, previous }, fact)).equals(hash))
      throw new Error(`Record ${position} of the audit log was changed: run "sekisho audit verify".`)
}

function stretchesOf(positions: number[]): Purge['stretches'] {
  const stretches: Purge['stretches'] = []
  for (const position of positions) {
    const last = stretches.at(-1)
    if (last && last[1] === position - 1) last[1] = position
    else stretches.push([position, position])
  }
  return stretches
}

function yearsBefore(now: Date, years: number): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.toISOString()
}
