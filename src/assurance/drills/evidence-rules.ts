import { part } from '#platform/sql.ts'
import type { ComputedRule } from '../evidence/rules/rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 365 } as const

// Approved is not enough: mails must have left, and its days must be over. What was stopped before a mail left is none.
const carriedOut = ({ from, to }: { from: unknown; to: unknown }) => part`
  select d.id, d.wish ->> 'untilOn' as until, coalesce((r.figures ->> 'sent')::int, m.sent) as sent,
    coalesce((r.figures ->> 'clicked')::int, m.clicked) as clicked,
    coalesce((r.figures ->> 'finishedInTime')::int, m.taught) as taught, d.wish
  from assurance_drill d left join assurance_drill_result r on r.drill_id = d.id and r.round = 'first'
  cross join lateral (
    select (count(*) filter (where sent_at is not null and left_out is null))::int as sent,
      (count(*) filter (where clicked_at is not null))::int as clicked,
      (count(*) filter (where lesson_finished_at <= clicked_at + interval '14 days'))::int as taught
    from assurance_drill_message where drill_id = d.id and round = 'first') m
  where d.approved_at is not null and (d.wish ->> 'untilOn')::date
    between (${from}::timestamptz at time zone 'Asia/Tokyo')::date and (${to}::timestamptz at time zone 'Asia/Tokyo')::date - 1
    and coalesce((r.figures ->> 'sent')::int, m.sent) > 0`

/** What drills with targeted mail show: their number in a year, their kinds, and whether they teach. */
export const drillRules: readonly ComputedRule[] = [
  {
    ...current,
    id: 'mail-drills',
    title: {
      ja: '過去1年間に実施した標的型メール訓練の回数',
      en: 'Drills with targeted mail carried out in the last year',
    },
    query: (span) => part`select until, sent from (${carriedOut(span)}) d order by until, id`,
    measure: { kind: 'rows' },
    threshold: { atLeast: 2 },
  },
  {
    ...current,
    id: 'mail-drill-kinds',
    title: {
      ja: '訓練1回あたりのメールの種類（ウイルスメール、ビジネスメール詐欺）の最少数',
      en: 'Kinds of mail in a drill (virus, business mail compromise), the fewest',
    },
    query: (span) => part`
      select d.until, (select count(distinct t.kind)::int from assurance_drill_template t
        where t.id::text in (select jsonb_array_elements_text(d.wish -> 'templates'))) as kinds
      from (${carriedOut(span)}) d order by d.until, d.id`,
    measure: { kind: 'least', of: 'kinds' },
    threshold: { atLeast: 2 },
  },
  {
    ...current,
    id: 'mail-drill-taught',
    title: {
      ja: '訓練でリンクを開き、14日以内に講座を修了した人の割合',
      en: 'People who clicked in a drill and finished the lesson within 14 days',
    },
    // Counted once the fortnight of the last link, and the one of the lesson after it, are over.
    query: (span) => part`
      select d.until, d.clicked, d.taught from (${carriedOut(span)}) d
      where d.until::date + 28 < (${span.to}::timestamptz at time zone 'Asia/Tokyo')::date order by d.until, d.id`,
    measure: { kind: 'share', of: 'taught', in: 'clicked', empty: 1 },
    threshold: { atLeast: 0.95 },
  },
]
