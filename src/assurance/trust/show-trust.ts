import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { CommitmentKind, PromiseWall } from '../promises/contract.ts'
import { showWall } from '../promises/show-wall.ts'
import type { Certificate, Membership, Statement, Trust } from './contract.ts'

// What is told of the past, and why we promise at all, needs no proof.
const told: readonly CommitmentKind[] = ['history', 'apology', 'preamble']

/** What everybody reads: each promise in both languages, called current only while fresh proof shows that it is kept. */
export async function showTrust(world: Pick<World, 'db' | 'clock'>): Promise<Trust> {
  const wall = await showWall(world)
  return {
    at: wall.at,
    statements: wall.promises.map((promise) => statementOf(promise, wall)),
    certificates: await certificatesAt(world.db, new Date(wall.at)),
    memberships: await membershipsAt(world.db, new Date(wall.at)),
  }
}

function statementOf(promise: PromiseWall['promises'][number], wall: PromiseWall): Statement {
  const { id, kind, number, month, title, text, publishedAt, state } = promise
  return {
    ...{ id, kind, number, title, text, publishedAt },
    ...(month && { month }),
    ...(!told.includes(kind) && { proof: { isCurrent: state === 'PASS', ...provedAt(promise, wall) } }),
  }
}

/** A promise is as old as the oldest proof it rests on. */
function provedAt({ state, controls }: PromiseWall['promises'][number], wall: PromiseWall) {
  if (state !== 'PASS') return {}
  const moments = wall.controls
    .filter(({ id }) => controls.includes(id))
    .flatMap(({ proofs }) => proofs.flatMap(({ at }) => at ?? []))
  const [oldest] = moments.toSorted()
  return oldest ? { provedAt: oldest } : {}
}

/** The certificates that hold on the day of a moment in Japan; the day of expiry is the last. */
async function certificatesAt(db: Db, now: Date): Promise<Certificate[]> {
  return db.rows<Certificate>(sql`
    select id, standard, departments, number, issuer, issued_on::text as "issuedOn", expires_on::text as "expiresOn"
    from assurance_certificate
    where (${now}::timestamptz at time zone 'Asia/Tokyo')::date between issued_on and expires_on order by standard, id`)
}

/** The bodies the group belongs to on the day of a moment in Japan. */
async function membershipsAt(db: Db, now: Date): Promise<Membership[]> {
  return db.rows<Membership>(sql`
    select m.short, jsonb_build_object('ja', e.name_ja, 'en', e.name_en) as name,
      jsonb_build_object('ja', m.what_ja, 'en', m.what_en) as what, m.since_on::text as since
    from assurance_membership m join assurance_entry e on e.id = m.entry_id
    where e.retired_at is null
      and (${now}::timestamptz at time zone 'Asia/Tokyo')::date between m.since_on and coalesce(m.until_on, 'infinity')
    order by e.name_ja collate "C"`)
}
