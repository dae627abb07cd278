import { part } from '#platform/sql.ts'
import type { ComputedRule } from '../rule.ts'

/** What the contact window shows. */
export const contactRules: readonly ComputedRule[] = [
  {
    ...{ version: 1, isAsOf: true, freshHours: 24, days: 90 },
    id: 'window-on-time',
    title: {
      ja: '窓口への問い合わせのうち、目標の時間内に答えた割合',
      en: 'Inquiries to the contact point answered within their time',
    },
    query: ({ from, to }) => part`
      select to_char(due_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "dueDay",
        (count(*) filter (where answered_at <= due_at))::int as "onTime", count(*)::int as due
      from assurance_inquiry where due_at > ${from} and (due_at <= ${to} or answered_at <= least(due_at, ${to}::timestamptz))
        and received_at <= ${to} group by 1 order by 1`,
    measure: { kind: 'share', of: 'onTime', in: 'due', empty: 1 },
    threshold: { atLeast: 0.95 },
  },
]
