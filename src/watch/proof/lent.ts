import { type Part, part } from '#platform/sql.ts'

/** A span of time as a query names its two ends. */
export interface LentSpan {
  readonly from: unknown
  readonly to: unknown
}

/**
 * What the watch lends of its own tables to whoever shows that promises are kept: pieces of queries that answer the same
 * about a past span whenever they are asked, unless they say otherwise.
 */
export const watchLends = {
  /** Between heartbeats that were seen: `minutes` of silence, until the end of the span too. */
  silences: ({ from, to }: LentSpan): Part => part`
    select to_char(seen_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI') as since,
      ceil(extract(epoch from coalesce(next, ${to}::timestamptz) - seen_at) / 60)::int as minutes
    from (select seen_at, lead(seen_at) over (order by seen_at) as next from watch_heartbeat
      where seen_at >= ${from}::timestamptz and seen_at < ${to}::timestamptz) beats
    order by minutes desc, since limit 50`,

  /** Times without anybody on call, from the first shift that was ever planned until a week after the span; all, if none was. */
  dutyGaps: ({ from, to }: LentSpan): Part => part`
    select to_char(lower(gap) at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI') as since,
      ceil(extract(epoch from upper(gap) - lower(gap)) / 60)::int as minutes
    from (select unnest(tstzmultirange(tstzrange(
          least(greatest(${from}::timestamptz, coalesce(min(starts_at), ${from}::timestamptz)), ${to}::timestamptz),
          ${to}::timestamptz + interval '7 days'))
        - coalesce(range_agg(tstzrange(starts_at, ends_at)), '{}')) as gap
      from watch_shift where planned_at <= ${to}::timestamptz
        and (removed_at is null or removed_at > ${to}::timestamptz)) gaps
    order by lower(gap) limit 500`,

  /** Changes of rules and decisions by quarter, from the first one on; the running quarter counts once it has one. */
  ruleChanges: ({ from, to }: LentSpan): Part => part`
    select to_char(quarter, 'YYYY-"Q"Q') as quarter,
      (select count(*)::int from watch_rule_change c where c.at < ${to}::timestamptz
        and date_trunc('quarter', c.at at time zone 'Asia/Tokyo') = quarter) as changes
    from generate_series(
      (select date_trunc('quarter', greatest(min(at), ${from}::timestamptz) at time zone 'Asia/Tokyo')
        from watch_rule_change where at < ${to}::timestamptz having count(*) > 0),
      (select greatest(date_trunc('quarter', max(at) at time zone 'Asia/Tokyo'),
        date_trunc('quarter', ${to}::timestamptz at time zone 'Asia/Tokyo') - interval '3 months')
        from watch_rule_change where at < ${to}::timestamptz), interval '3 months') quarter
    order by quarter`,

  /** Incidents opened in a span: `minutes` until they were acknowledged, contained and closed, as it stood at its end. */
  incidentTimes: ({ from, to }: LentSpan): Part => part`
    select number::int as incident,
      ceil(extract(epoch from least(acknowledged_at, ${to}::timestamptz) - opened_at) / 60)::int as acknowledged,
      ceil(extract(epoch from least(contained_at, ${to}::timestamptz) - opened_at) / 60)::int as contained,
      case when closed_at < ${to}::timestamptz then ceil(extract(epoch from closed_at - opened_at) / 60)::int end as closed
    from watch_incident where opened_at >= ${from}::timestamptz and opened_at < ${to}::timestamptz order by number`,

  /** Incidents opened in a span, and whether each is answered by the manual that was in force then. */
  manualsFollowed: ({ from, to }: LentSpan): Part => part`
    select i.number::int as incident, i.manual_version as manual,
      (i.manual_version = coalesce((select version from watch_manual m where m.effective_at <= i.opened_at
        order by m.effective_at desc, m.version desc limit 1), 0))::int as followed, 1 as incidents
    from watch_incident i where i.opened_at >= ${from}::timestamptz and i.opened_at < ${to}::timestamptz order by number`,

  /** Measures against recurrence of a span, as they stood at its end: `overdue` is 1 when the day had passed. */
  measures: ({ from, to }: LentSpan): Part => part`
    select i.number::int as incident, to_char(m.due_on, 'YYYY-MM-DD') as due,
      (m.due_on < (${to}::timestamptz at time zone 'Asia/Tokyo')::date
        and (m.done_at is null or m.done_at >= ${to}::timestamptz))::int as overdue
    from watch_measure m join watch_incident i on i.id = m.incident_id
    where m.made_at >= ${from}::timestamptz and m.made_at < ${to}::timestamptz order by i.number, m.due_on, m.id`,

  /** Files of detection rules as they stand now: `bad` is 1 when the own tests failed, or were not run for two days. */
  ruleTests: ({ to }: LentSpan): Part => part`
    select name as file, tests, to_char(tested_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI') as tested,
      (failed is not null or tested_at < ${to}::timestamptz - interval '2 days')::int as bad
    from watch_rule_file order by name`,
}
