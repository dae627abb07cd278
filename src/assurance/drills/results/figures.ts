import { type Db, sql } from '#platform/sql.ts'
import type { DrillRound, Figures, GroupFigures } from '../contract.ts'

type Row = Omit<Figures, 'firstReportSeconds' | 'medianReportSeconds'> & {
  firstReportSeconds: number | null
  medianReportSeconds: number | null
}

/** What came of a round so far, in numbers. */
export async function figuresOf(db: Db, drill: string, round: DrillRound): Promise<Figures | undefined> {
  const row = await db.row<Row>(sql`
    with mail as (
      select m.*, v.visits, v.by_machines from assurance_drill_message m cross join lateral (
        select count(*)::int as visits, (count(*) filter (where acted_at is null))::int as by_machines
        from assurance_drill_visit where message_id = m.id) v
      where m.drill_id = ${drill} and m.round = ${round})
    select count(*)::int as planned,
      (count(*) filter (where left_out is not null))::int as "leftOut",
      (count(*) filter (where sent_at is not null and left_out is null))::int as sent,
      (count(*) filter (where delivered_at is not null))::int as delivered,
      (count(*) filter (where bounced_at is not null))::int as bounced,
      (count(*) filter (where auto_replied_at is not null))::int as "autoReplied",
      (count(*) filter (where answered_at is not null))::int as answered,
      (count(*) filter (where visits > 0))::int as opened,
      (count(*) filter (where visits > 0 and clicked_at is null))::int as "byMachinesOnly",
      (count(*) filter (where clicked_at is not null))::int as clicked,
      (count(*) filter (where reported_at is not null))::int as reported,
      (count(*) filter (where reported_at < coalesce(clicked_at, 'infinity')))::int as "reportedBeforeClick",
      (count(*) filter (where reported_at >= clicked_at))::int as "clickedThenReported",
      (count(*) filter (where clicked_at is not null and (round = 'again' or exists (
        select 1 from assurance_drill_message o where o.colleague_id = mail.colleague_id and o.id <> mail.id
          and o.clicked_at < mail.clicked_at))))::int as "repeatClicks",
      (count(*) filter (where clicked_at is not null))::int as taught,
      (count(*) filter (where clicked_at is not null and lesson_finished_at is not null))::int as finished,
      (count(*) filter (where lesson_finished_at <= clicked_at + interval '14 days'))::int as "finishedInTime",
      coalesce(sum(visits), 0)::int as visits, coalesce(sum(by_machines), 0)::int as "machineVisits",
      extract(epoch from min(reported_at) - min(sent_at))::int as "firstReportSeconds",
      (percentile_cont(0.5) within group (order by extract(epoch from reported_at - sent_at))
        filter (where reported_at is not null))::int as "medianReportSeconds"
    from mail`)
  if (!row || row.planned === 0) return undefined
  const { firstReportSeconds, medianReportSeconds, ...figures } = row
  return {
    ...figures,
    ...(firstReportSeconds !== null && { firstReportSeconds }),
    ...(medianReportSeconds !== null && { medianReportSeconds }),
  }
}

const least = 10

/** The numbers of each department of ten or more; smaller ones stand together, so that nobody is read out of a number. */
export async function groupsOf(db: Db, drill: string, round: DrillRound): Promise<GroupFigures[]> {
  const rows = await db.rows<Required<GroupFigures>>(sql`
    select group_company as company, unit, count(*)::int as sent,
      (count(*) filter (where clicked_at is not null))::int as clicked,
      (count(*) filter (where reported_at is not null))::int as reported
    from assurance_drill_message where drill_id = ${drill} and round = ${round} and sent_at is not null
    group by 1, 2 order by sent desc, company, unit`)
  return withoutSmall(rows)
}

/** Puts small groups together; while they are fewer than ten themselves, the smallest of the others goes with them. */
export function withoutSmall(rows: readonly Required<GroupFigures>[]): GroupFigures[] {
  const large = rows.filter(({ sent }) => sent >= least).toSorted((one, other) => other.sent - one.sent)
  const rest = rows.filter(({ sent }) => sent < least)
  const count = () => rest.reduce((sum, { sent }) => sum + sent, 0)
  // What is left over of the whole could be reckoned otherwise.
  while (rest.length > 0 && count() < least && large.length > 0)
    rest.push(large.pop() as Required<GroupFigures>)
  if (rest.length === 0 || count() < least) return large
  const sum = (key: 'sent' | 'clicked' | 'reported') => rest.reduce((all, row) => all + row[key], 0)
  return [...large, { sent: sum('sent'), clicked: sum('clicked'), reported: sum('reported') }]
}
