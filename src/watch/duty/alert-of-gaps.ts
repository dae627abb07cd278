import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'
import { gapsIn, type Span } from './gaps.ts'
import { shiftsIn } from './show-calendar.ts'

/** The watch's own rule: nobody is on call. */
export const gapRule = '6b1f7c52-3d0a-4c8e-9f57-2a90d1c4e835'
const title = {
  ja: '当番のいない時間があります',
  en: 'Nobody is on call for a while',
} as const

const twoDays = 2 * 86_400_000

/** Looks two days ahead by the clock. */
export const watchDuty = (world: World): Promise<void> =>
  world.act({ by: 'system', name: 'watch.duty' }, (act) => alertOfGaps(act, world))

/** Raises an alert for each gap of the next two days that has none yet; once a calendar was ever begun. */
export async function alertOfGaps(act: Act, world: World): Promise<void> {
  if (!(await act.row(sql`select 1 from watch_shift limit 1`))) return
  const span = { startsAt: act.now, endsAt: new Date(act.now.getTime() + twoDays) }
  const gaps = gapsIn(await shiftsIn(act, span), span)
  for (const gap of gaps) if (!(await isAlerted(act, gap))) await raise(act, world, gap)
}

// A gap that has been told of for a day is told of again: it is still there. Its beginning moves with the clock.
async function isAlerted(act: Act, gap: Span): Promise<boolean> {
  const found = await act.row(sql`
    select 1 from watch_alert where rule_id = ${gapRule} and raised_at > ${new Date(act.now.getTime() - 86_400_000)}
      and (about ->> 'duty.from')::timestamptz <= ${gap.startsAt}
      and (about ->> 'duty.until')::timestamptz > ${gap.startsAt} limit 1`)
  return found !== undefined
}

async function raise(act: Act, world: World, { startsAt, endsAt }: Span): Promise<void> {
  await raiseAlert(act, world, {
    ...{ ruleId: gapRule, severity: 'high', title, times: 1, facts: [] },
    about: { 'duty.from': startsAt.toISOString(), 'duty.until': endsAt.toISOString() },
    ...{ firstAt: act.now, lastAt: act.now },
  })
}
