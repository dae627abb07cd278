import { type Db, sql } from '#platform/sql.ts'
import type { Threat } from '../promises/contract.ts'
import type { Registers } from './shapes.ts'

/** What there is once a file is taken in, as far as other entries lean on it. */
export interface Known {
  readonly people: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly commitments: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly controls: ReadonlyMap<string, KnownControl>
  /** By library, its clauses that stand. */
  readonly clauses: ReadonlyMap<string, ReadonlySet<string>>
  readonly frames: ReadonlySet<string>
}

interface KnownControl {
  readonly isLive: boolean
  readonly threats: readonly Threat[]
  readonly maps: readonly string[]
}

/** What stands in the database, before a file. */
export async function knownNow(db: Db): Promise<Known> {
  const [people, bodies, commitments, rules, controls, libraries] = await Promise.all([
    db.rows<{ id: string }>(sql`select id from assurance_person where left_on is null`),
    db.rows<{ id: string }>(sql`select id from assurance_body`),
    db.rows<{ id: string }>(sql`select id from assurance_commitment`),
    db.rows<{ id: string }>(sql`select distinct id from assurance_rule`),
    db.rows<KnownControl & { id: string }>(sql`
      select id, retired_at is null as "isLive", threats,
        array(select distinct library_id from assurance_mapping where control_id = c.id) as maps
      from assurance_control c`),
    db.rows<{ id: string; is_frame: boolean; clauses: string[] }>(sql`
      select id, is_frame, array(select id from assurance_requirement where library_id = l.id and withdrawn_at is null)
        as clauses
      from assurance_library l`),
  ])
  return {
    people: idsOf(people),
    bodies: idsOf(bodies),
    commitments: idsOf(commitments),
    rules: idsOf(rules),
    controls: new Map(controls.map(({ id, ...control }) => [id, control])),
    clauses: new Map(libraries.map(({ id, clauses }) => [id, new Set(clauses)])),
    frames: idsOf(libraries.filter((one) => one.is_frame)),
  }
}

/** The same once the file is taken in. */
export function knownWith(known: Known, file: Registers): Known {
  const frames = new Set(known.frames)
  for (const { id, frame } of file.libraries) frame ? frames.add(id) : frames.delete(id)
  return {
    people: new Set([...known.people, ...idsOf(file.people)]),
    bodies: new Set([...known.bodies, ...idsOf(file.bodies)]),
    commitments: new Set([...known.commitments, ...idsOf(file.commitments)]),
    rules: new Set([...known.rules, ...idsOf(file.attestations)]),
    controls: new Map([
      ...known.controls,
      ...file.controls.map(
        ({ id, retired, threats, maps }) =>
          [id, { isLive: !retired, threats, maps: Object.keys(maps) }] as const,
      ),
    ]),
    clauses: new Map([
      ...known.clauses,
      ...file.libraries.map(({ id, requirements }) => [id, new Set(Object.keys(requirements))] as const),
    ]),
    frames,
  }
}

const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id))
