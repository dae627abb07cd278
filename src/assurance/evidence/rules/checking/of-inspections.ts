import { part } from '#platform/sql.ts'
import { coverageOf } from '../../../inspections/show-inspections.ts'
import type { ComputedRule } from '../rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const

/** What inspections, checks at intervals and the appraisal show. */
export const inspectionRules: readonly ComputedRule[] = [
  {
    ...current,
    id: 'companies-inspected',
    title: {
      ja: '過去1年間に対面検査と適合チェックがそろっていないグループ会社の数',
      en: 'Companies of the group without an inspection and a check of conformity within a year',
    },
    query: ({ to }) => {
      const today = part`(${to}::timestamptz at time zone 'Asia/Tokyo')::date`
      return part`select company, assets, conformity, (assets is null or conformity is null)::int as missing
        from (${coverageOf(today, part`(${today} - 365)`)}) companies order by company`
    },
    measure: { kind: 'sum', of: 'missing' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'checks-on-time',
    title: {
      ja: '期限を過ぎた定期点検と改善の数',
      en: 'Checks at intervals, and improvements, past their day',
    },
    query: ({ to }) => part`
      select c.title_en as check, coalesce(max(r.on_day) + c.every_days, c.first_due_on)::text as due,
        (coalesce(max(r.on_day) + c.every_days, c.first_due_on) < (${to}::timestamptz at time zone 'Asia/Tokyo')::date)::int
          + (count(*) filter (where r.improved_at is null
            and r.improve_by < (${to}::timestamptz at time zone 'Asia/Tokyo')::date))::int as overdue
      from assurance_check c left join assurance_check_result r on r.check_id = c.id where c.ended_at is null
      group by c.id order by c.id`,
    measure: { kind: 'sum', of: 'overdue' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'appraisal-agreed',
    title: {
      ja: '合意された評価項目(情報セキュリティ)の版の数',
      en: 'Versions of the agreed item of the appraisal for information security',
    },
    query: () => part`
      select version, agreed_on::text as "agreedOn", agreed_with as "agreedWith" from assurance_appraisal_item order by version`,
    measure: { kind: 'rows' },
    threshold: { atLeast: 1 },
  },
]
