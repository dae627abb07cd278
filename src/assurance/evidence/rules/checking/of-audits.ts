import { part } from '#platform/sql.ts'
import type { ComputedRule } from '../rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const

/** What the outside audits show. */
export const auditRules: readonly ComputedRule[] = [
  {
    ...current,
    id: 'audit-every-year',
    title: {
      ja: '社外の専門機関の監査が最も少なかった年度の監査の数',
      en: 'Outside audits in the fiscal year that had the fewest',
    },
    query: ({ to }) => part`
      with today as (select (${to}::timestamptz at time zone 'Asia/Tokyo')::date as day),
      audits as (select extract(year from held_on - interval '3 months')::int as year from assurance_audit),
      years as (select generate_series(min(year), (select extract(year from day - interval '3 months')::int from today)) as year
        from audits)
      select year as "fiscalYear", (select count(*)::int from audits a where a.year = years.year) as audits from years
      where make_date(year + 1, 4, 1) <= (select day from today) or exists (select 1 from audits a where a.year = years.year)
      order by year`,
    measure: { kind: 'least', of: 'audits' },
    threshold: { atLeast: 1 },
  },
  {
    ...current,
    id: 'findings-acted-on',
    title: {
      ja: '対応・担当・期限・証跡のいずれかを欠く監査の指摘の数',
      en: 'Findings of audits that lack an action, an owner, their day or a proof that still holds',
    },
    query: ({ to }) => part`
      with today as (select (${to}::timestamptz at time zone 'Asia/Tokyo')::date as day)
      select a.held_on::text as audit, f.number, f.severity, f.due_on::text as due, f.closed_at is not null as closed,
        (case when f.closed_at is not null then coalesce((select n.verdict <> 'PASS' from assurance_record n
            where n.rule_id = r.rule_id and n.rule_id <> 'findings-acted-on' order by n.place desc limit 1), false)
          when f.action is null then a.held_on < (select day from today) - 30
          else f.due_on < (select day from today) or p.left_on <= (select day from today) end is true)::int as behind
      from assurance_finding f join assurance_audit a on a.id = f.audit_id
      left join assurance_record r on r.place = f.proof_place left join assurance_person p on p.id = f.owner
      order by a.held_on, a.id, f.number`,
    measure: { kind: 'sum', of: 'behind', empty: 0 },
    threshold: { atMost: 0 },
  },
]
