import type { Act } from '#platform/act.ts'
import type { StreamFact } from '#platform/facts/stream.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'

/** Longer than this without a heartbeat that was seen is a gap in the watch. */
export const gapMs = 25 * 60_000

const gapRule = {
  ruleId: '5e3b1f0a-1d0a-4f43-9a0c-5a3f2f6f0b01',
  severity: 'high',
  title: { ja: '監視が止まっていました', en: 'The watch stood still' },
} as const

/** Leaves a fact that means nothing but "still awake": it must go the way of all facts. */
export async function beat(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'watch.heartbeat' }, async (act) => {
    const id = world.random.id()
    await act.run(sql`insert into watch_heartbeat (id, noted_at) values (${id}, ${act.now})`)
    act.note('watch-heartbeat', { data: { beat: id } })
    await mindSilence(act, world)
  })
}

/** Marks the heartbeats among these facts as seen; after a gap somebody is told. */
export async function seeHeartbeats(act: Act, world: World, facts: readonly StreamFact[]): Promise<void> {
  const beats = facts.flatMap(({ name, data }) => (name === 'watch-heartbeat' ? [String(data.beat)] : []))
  if (beats.length === 0) return
  const last = await lastSeen(act)
  await act.run(sql`
    update watch_heartbeat set seen_at = ${act.now} where id = any(${beats}::uuid[]) and seen_at is null`)
  if (last && act.now.getTime() - last.getTime() > gapMs) await tellGap(act, world, last)
}

/** The heart beats, but nobody reads the facts: told by whoever beats it. */
async function mindSilence(act: Act, world: World): Promise<void> {
  const last = (await lastSeen(act)) ?? (await firstNoted(act))
  if (last && act.now.getTime() - last.getTime() > gapMs) await tellGap(act, world, last)
}

function tellGap(act: Act, world: World, since: Date) {
  const about = { since: since.toISOString() }
  return raiseAlert(act, world, { ...gapRule, about, times: 1, firstAt: since, lastAt: act.now, facts: [] })
}

async function lastSeen(act: Act): Promise<Date | undefined> {
  const row = await act.row<{ seen_at: Date }>(sql`
    select seen_at from watch_heartbeat where seen_at is not null order by seen_at desc limit 1`)
  return row?.seen_at
}

async function firstNoted(act: Act): Promise<Date | undefined> {
  const row = await act.row<{ noted_at: Date }>(
    sql`select noted_at from watch_heartbeat order by noted_at limit 1`,
  )
  return row?.noted_at
}
