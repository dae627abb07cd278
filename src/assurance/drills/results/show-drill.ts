import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { peopleOnCall } from '#watch/public.ts'
import type { DrillRow } from '../campaign/hold-drill.ts'
import {
  type DrillRound,
  type DrillState,
  type DrillView,
  drillRounds,
  type Figures,
  type GroupFigures,
} from '../contract.ts'
import { readTemplates } from '../templates/read-templates.ts'
import { figuresOf, groupsOf } from './figures.ts'

/** One drill with its set-up, its approval and the numbers of its rounds; undefined when there is none. */
export async function showDrill(
  { db, clock }: World,
  session: Session,
  id: string,
): Promise<DrillView | undefined> {
  const drill = await db.row<DrillRow>(sql`select * from assurance_drill where id = ${id}`)
  if (!drill) return undefined
  const [now, office, templates] = await Promise.all([
    clock.now(),
    peopleOnCall(db, session),
    readTemplates(db, drill.wish.templates),
  ])
  const names = new Map(office.map(({ accountId, name }) => [accountId, name]))
  const by = (account: string | null) => names.get(account ?? '') ?? ''
  const rounds = await Promise.all(drillRounds.map((round) => roundOf(db, id, round)))
  return {
    ...{
      id,
      title: drill.title,
      state: stateOf(drill, now),
      wish: drill.wish,
      templates,
      people: drill.people,
    },
    ...{ seed: drill.seed.toString('hex'), digest: drill.digest.toString('hex') },
    designed: { at: drill.designed_at.toISOString(), by: by(drill.designed_by) },
    ...(drill.approved_at && {
      approved: { at: drill.approved_at.toISOString(), by: by(drill.approved_by) },
    }),
    ...(drill.halted_at && {
      halted: { at: drill.halted_at.toISOString(), by: by(drill.halted_by), why: drill.halt_why ?? '' },
    }),
    isOwn: drill.designed_by === session.accountId,
    hasMore: await isToCome(db, id),
    rounds: rounds.filter((round) => round !== undefined),
  }
}

/** Mails that have not left, or people who are to get one again and have none yet. */
async function isToCome(db: Db, drill: string): Promise<boolean> {
  const found = await db.row(sql`
    select 1 from assurance_drill_message m where m.drill_id = ${drill} and m.left_out is null and (m.sent_at is null
      or m.round = 'first' and m.again_on is not null and not exists (select 1 from assurance_drill_message a
        where a.drill_id = m.drill_id and a.colleague_id = m.colleague_id and a.round = 'again'))
    limit 1`)
  return found !== undefined
}

/** The numbers of a round: those that were kept when its people were forgotten, or as they are. */
async function roundOf(db: Db, drill: string, round: DrillRound) {
  const kept = await db.row<{ figures: Figures; groups: GroupFigures[] }>(sql`
    select figures, groups from assurance_drill_result where drill_id = ${drill} and round = ${round}`)
  if (kept) return { round, ...kept }
  const figures = await figuresOf(db, drill, round)
  return figures && { round, figures, groups: await groupsOf(db, drill, round) }
}

/** How a drill stands at a moment. */
export function stateOf(
  { halted_at, approved_at, wish }: Pick<DrillRow, 'halted_at' | 'approved_at' | 'wish'>,
  now: Date,
): DrillState {
  if (halted_at) return 'halted'
  if (!approved_at) return 'designed'
  return now.getTime() < Date.parse(`${wish.untilOn}T${wish.closes}:00+09:00`) ? 'running' : 'ended'
}
