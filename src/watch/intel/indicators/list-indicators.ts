import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { IndicatorValue } from '../stix/pattern.ts'
import type { Indicators, IndicatorView } from './contract.ts'

interface IndicatorRow {
  id: string
  item_id: string
  name: string
  pattern: string
  values: IndicatorValue[]
  unusable: IndicatorView['unusable'] | null
  source: string
  tlp: IndicatorView['tlp']
  score: number
  half_life_days: number
  since: Date
  until: Date
  revoked: boolean
  arrived_at: Date
  effect: 'weigh' | 'watch' | 'none'
  times: number | null
  last_at: Date | null
}

const size = 50

interface Wanted {
  item?: string | undefined
  words?: string | undefined
  onlySeen: boolean
  after?: string | undefined
}

/** Indicators, the newest first, a page at a time: of one item, with certain words, or those that were met. */
export async function listIndicators({ db, clock }: World, wanted: Wanted): Promise<Indicators> {
  const { at, id } = readPlace(wanted.after, newest)
  const words = wanted.words ? `%${wanted.words.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const rows = await db.rows<IndicatorRow>(sql`
    select i.*, t.effect, s.times, s.last_at
    from watch_indicator i join watch_intel_item t on t.id = i.item_id left join watch_sighting s on s.indicator_id = i.id
    where (i.arrived_at, i.id) < (${at}, ${id}) and (${wanted.item ?? null}::uuid is null or i.item_id = ${wanted.item ?? null})
      and (${words}::text is null or i.name ilike ${words} or i.pattern ilike ${words})
      and (not ${wanted.onlySeen} or s.times is not null)
    order by i.arrived_at desc, i.id desc limit ${size + 1}`)
  const { page, next } = paged(rows, size, (row) => ({ at: row.arrived_at, id: row.id }))
  const now = await clock.now()
  return { indicators: page.map((row) => viewOf(row, now)), ...(next && { next }) }
}

function viewOf(row: IndicatorRow, now: Date): IndicatorView {
  const { id, name, pattern, values, source, tlp, score } = row
  const age = Math.max(0, (now.getTime() - row.since.getTime()) / 86_400_000)
  return {
    ...{ id, itemId: row.item_id, name, pattern, values, source, tlp, score },
    ...(row.unusable && { unusable: row.unusable }),
    state: stateOf(row, now),
    strength: Math.round(score * 0.5 ** (age / row.half_life_days)),
    since: row.since.toISOString(),
    until: row.until.toISOString(),
    sightings: row.times ?? 0,
    ...(row.last_at && { lastSeenAt: row.last_at.toISOString() }),
  }
}

function stateOf(
  { revoked, until, unusable, values, effect }: IndicatorRow,
  now: Date,
): IndicatorView['state'] {
  if (revoked) return 'revoked'
  if (unusable) return 'unusable'
  if (until <= now) return 'ended'
  if (!values.some(({ kind }) => kind === 'network' || kind === 'user-agent')) return 'not-at-sign-in'
  return effect === 'weigh' ? 'weighs' : effect === 'watch' ? 'watched' : 'off'
}
