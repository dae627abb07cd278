import type { Act } from '#platform/act.ts'
import { forgetFacts } from '#platform/facts/forget-facts.ts'
import { factsAsLogged } from '#platform/facts/stream.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { entryOf, type FactInLog, type Place } from '../chain/entry.ts'
import { takeHead } from '../chain/head.ts'
import { signingKeyOf } from '../checkpoints/signing-key.ts'
import { followFacts } from '../search/follow-facts.ts'
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

type Past = Place & { hash: Buffer; moment: Date } & FactInLog

/** Behind which fact of its class the next portion begins, so that what stays is passed over once. */
interface Behind {
  at: Date
  seq: number
}

const beginning: Behind = { at: new Date(0), seq: 0 }

/** Takes away the facts whose time is over and on which there is no hold; their hashes stay. How many they were. */
export async function purgeFacts(world: World): Promise<number> {
  // Facts past their time are found by time and name, as the search finds them.
  await followFacts(world)
  let purged = 0
  for (const kept of classesOf(world))
    for (let behind = beginning; ; ) {
      const now = await purgeSome(world, kept, behind)
      purged += now.length
      const last = now.at(-1)
      if (!last || now.length < portion) break
      behind = { at: last.moment, seq: last.seq }
    }
  return purged
}

function classesOf({ profile: { facts } }: World): Kept[] {
  const named = facts.classes.map((one) => ({ ...one, isRest: false }))
  const rest = named.flatMap((one) => one.facts)
  return [...named, { name: 'ordinary', keepYears: facts.keepYears, facts: rest, isRest: true }]
}

function purgeSome(world: World, kept: Kept, behind: Behind): Promise<Past[]> {
  return world.act({ by: 'system', name: 'audit' }, async (act) => {
    // Holds are placed under the same lock, and nothing is sealed meanwhile.
    if (!(await takeHead(act))) return []
    const before = yearsBefore(act.now, kept.keepYears)
    const past = await pastFacts(act, kept, { behind, before })
    if (past.length === 0) return past
    mustBeSound(past)
    const stretches = stretchesOf(past.map(({ position }) => position).toSorted((one, other) => one - other))
    const purge = { at: act.now.toISOString(), class: kept.name, before, stretches }
    const note = signPurge(signingKeyOf(world.keys), purge)
    await act.run(sql`insert into audit_purge (at, note) values (${act.now}, ${note})`)
    await forgetFound(act, past)
    const seqs = past.map(({ seq }) => seq)
    await forgetFacts(act, seqs)
    act.note('facts-purged', { data: { class: kept.name, before, facts: past.length } })
    return past
  })
}

/** The oldest of a class. Each walk goes along an index in its own order, and stops when the portion is full. */
function pastFacts(
  act: Act,
  { facts, isRest }: Kept,
  { behind, before }: { behind: Behind; before: string },
) {
  const walk = (named: Part) => part`
    select r.position, r.stream, encode(r.before, 'hex') as before, encode(r.previous, 'hex') as previous, r.hash,
      k.at as moment, f.*
    from audit_found k join audit_record r on r.seq = k.seq join (${factsAsLogged()}) f on f.seq = k.seq
    where k.at < ${before}::timestamptz and (k.at, k.seq) > (${behind.at}, ${behind.seq}) and ${named}
      and not exists (
        select from audit_hold h where h.lifted_at is null
          and (h.company_id is null or h.company_id = f.company)
          and (h.subject_id is null or h.subject_id in (f.subject, f.account)))
    order by k.at, k.seq limit ${portion}`
  if (isRest) return act.rows<Past>(sql`${walk(part`k.name <> all(${facts}::text[])`)}`)
  return act.rows<Past>(sql`
    select p.* from unnest(${facts}::text[]) wanted(name)
    cross join lateral (${walk(part`k.name = wanted.name`)}) p order by p.moment, p.seq limit ${portion}`)
}

/** Takes them away from what the search finds; by the keys it found them by. */
async function forgetFound(act: Act, past: Past[]): Promise<void> {
  const seqs = past.map(({ seq }) => seq)
  const involved = past.flatMap(({ seq, account, subject, moment }) =>
    [account, subject].flatMap((person) => (person ? [{ person, at: moment, seq }] : [])),
  )
  await act.run(sql`
    delete from audit_involved i
    using jsonb_to_recordset(${JSON.stringify(involved)}::jsonb) as p(person uuid, at timestamptz, seq bigint)
    where i.person_id = p.person and i.at = p.at and i.seq = p.seq`)
  await act.run(sql`delete from audit_found where seq = any(${seqs}::bigint[])`)
}

/** A record that somebody has tampered with is evidence: it does not go, and nothing of its round does. */
function mustBeSound(past: Past[]): void {
  for (const { hash, position, stream, before, previous, moment: _moment, ...fact } of past)
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
