import type { Act } from '#platform/act.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Brought, StixReport } from '../stix/objects.ts'
import { type Tlp, tlpLevels, tlpOf } from '../stix/tlp.ts'
import { layOut } from './lay-out.ts'
import { type ReadIndicator, readIndicator } from './read-indicator.ts'

/** What arrived together, from whom, and what it does before anybody has decided. */
export interface Delivery extends Brought {
  /** Whoever sent it; ids are unique within what he sends. */
  readonly source: string
  readonly title: string
  readonly effect: 'weigh' | 'watch'
  /** For indicators that tell no confidence. */
  readonly score: number
  readonly halfLifeDays: number
  /** The item of what came just before, when this is the next page of it. */
  readonly into?: string | undefined
}

/** How many indicators were new, changed, withdrawn, cannot be used, and how many objects cannot even be kept. */
export interface TakenIn {
  readonly added: number
  readonly changed: number
  readonly revoked: number
  readonly unusable: number
  readonly leftOut: number
  /** The item that now waits for a decision, when anything was new. */
  readonly item: string | undefined
}

/**
 * Takes in what has arrived: what is new becomes one item that waits for a decision, what is known is brought to its newest
 * version and stays with the decision about it; what its sender has withdrawn ends at once. The same thing twice is nothing.
 */
export async function takeIn(act: Act, world: World, delivery: Delivery): Promise<TakenIn> {
  const brought = newestOf(delivery)
  // Before its indicators are held: whoever decides about it holds them in that order, too.
  const into = delivery.into && (await isOpen(act, delivery.into)) ? delivery.into : undefined
  const known = await knownOf(act, delivery.source, brought)
  const fresh = brought.filter(({ stixId, revoked }) => !known.has(stixId) && !revoked)
  const newer = brought.filter(({ stixId, modified }) => modified > (known.get(stixId)?.modified ?? modified))
  const reports = await unknownReports(act, delivery.reports)
  const isNew = fresh.length > 0 || reports.length > 0
  const item = isNew ? await openItem(act, world, { delivery, into, fresh, reports }) : delivery.into
  if (item && isNew) {
    await insert(act, {
      item,
      source: delivery.source,
      fresh: fresh.map((one) => ({ ...one, id: world.random.id() })),
    })
    await layOut(act, part`select id from watch_indicator where item_id = ${item}`)
  }
  if (newer.length > 0) await bringUpToDate(act, delivery.source, newer)
  const taken = {
    added: fresh.length,
    changed: newer.filter(({ revoked }) => !revoked).length,
    revoked: newer.filter(({ revoked }) => revoked).length,
    unusable: fresh.filter(({ unusable }) => unusable).length,
    leftOut: delivery.leftOut,
  }
  if (fresh.length + newer.length + reports.length + taken.leftOut > 0)
    act.note('intel-arrived', { data: { source: delivery.source, reports: reports.length, ...taken } })
  return { ...taken, item }
}

/** Of each indicator the newest version alone. */
function newestOf({ indicators, score, halfLifeDays }: Delivery): ReadIndicator[] {
  const newest = new Map<string, ReadIndicator>()
  for (const one of indicators) {
    const read = readIndicator(one, { score, halfLifeDays })
    const before = newest.get(read.stixId)
    if (!before || before.modified < read.modified) newest.set(read.stixId, read)
  }
  return [...newest.values()]
}

async function knownOf(act: Act, source: string, brought: readonly ReadIndicator[]) {
  const rows = await act.rows<{ stix_id: string; modified: Date }>(sql`
    select stix_id, modified from watch_indicator
    where source = ${source} and stix_id = any(${brought.map(({ stixId }) => stixId)}) order by stix_id for update`)
  return new Map(rows.map((row) => [row.stix_id, row]))
}

async function unknownReports(act: Act, reports: readonly StixReport[]): Promise<StixReport[]> {
  const ids = reports.map(({ id }) => id)
  const known = await act.rows<{ id: string }>(sql`
    select unnest(documents) as id from watch_intel_item where documents && ${ids}::text[]`)
  return reports.filter(({ id, revoked }) => !revoked && !known.some((one) => one.id === id))
}

interface Opening {
  delivery: Delivery
  into: string | undefined
  fresh: readonly ReadIndicator[]
  reports: readonly StixReport[]
}

async function openItem(
  act: Act,
  world: World,
  { delivery, into, fresh, reports }: Opening,
): Promise<string> {
  if (into) return into
  const id = world.random.id()
  const [first] = reports
  const words = reports.flatMap(({ description }) => description ?? []).join('\n\n')
  const levels = [...fresh.map(({ tlp }) => tlp), ...reports.map((one) => tlpOf(one.object_marking_refs))]
  await act.run(sql`
    insert into watch_intel_item (id, kind, title, words, source, tlp, arrived_at, documents, effect)
    values (${id}, 'indicators', ${(first?.name ?? delivery.title).slice(0, 300)}, ${words.slice(0, 20_000) || null},
      ${delivery.source}, ${strictest(levels)}, ${act.now}, ${reports.map((one) => one.id)}, ${delivery.effect})`)
  return id
}

/** A page that follows joins what came before it, as long as nobody has decided about that. */
const isOpen = async (act: Act, id: string): Promise<boolean> =>
  (await act.row(sql`select 1 from watch_intel_item where id = ${id} and state = 'waiting' for update`)) !==
  undefined

const strictest = (levels: readonly Tlp[]): Tlp =>
  tlpLevels[Math.max(...levels.map((level) => tlpLevels.indexOf(level)))] ?? 'amber'

interface Inserting {
  item: string
  source: string
  fresh: readonly (ReadIndicator & { id: string })[]
}

async function insert(act: Act, { item, source, fresh }: Inserting): Promise<void> {
  await act.run(sql`
    insert into watch_indicator (id, item_id, source, stix_id, modified, name, pattern, values, unusable, tlp, score,
      half_life_days, since, until, revoked, arrived_at)
    select id, ${item}, ${source}, "stixId", modified, name, pattern, values, unusable, tlp, score, "halfLifeDays", since,
      until, revoked, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as f(id uuid, "stixId" text, modified timestamptz, name text,
      pattern text, values jsonb, unusable text, tlp text, score smallint, "halfLifeDays" integer, since timestamptz,
      until timestamptz, revoked boolean)`)
}

async function bringUpToDate(act: Act, source: string, newer: readonly ReadIndicator[]): Promise<void> {
  await act.run(sql`
    update watch_indicator i set modified = n.modified, name = n.name, pattern = n.pattern, values = n.values,
      unusable = n.unusable, tlp = n.tlp, score = n.score, since = n.since, until = n.until, revoked = n.revoked
    from jsonb_to_recordset(${JSON.stringify(newer)}::jsonb) as n("stixId" text, modified timestamptz, name text,
      pattern text, values jsonb, unusable text, tlp text, score smallint, since timestamptz, until timestamptz,
      revoked boolean)
    where i.source = ${source} and i.stix_id = n."stixId"`)
  const ids = newer.map(({ stixId }) => stixId)
  await layOut(act, part`select id from watch_indicator where source = ${source} and stix_id = any(${ids})`)
}
