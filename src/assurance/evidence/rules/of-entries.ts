import { part } from '#platform/sql.ts'
import type { RegisterKind } from '../../registers/pattern/contract.ts'
import { standing } from '../../registers/pattern/read-entries.ts'
import type { ComputedRule } from './rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const
const dayOf = (moment: unknown) => part`(${moment}::timestamptz at time zone 'Asia/Tokyo')::date`

/** Whether everything a register lists was looked at in time; an empty register shows nothing. */
const lookedAt = (kind: RegisterKind, id: string, title: ComputedRule['title']): ComputedRule => ({
  ...{ ...current, id, title },
  query: ({ to }) => part`
    select name_ja as entry, state, on_day::text as checked, (state <> 'current')::int as open
    from (${standing(kind, dayOf(to))}) e order by name_ja`,
  measure: { kind: 'sum', of: 'open' },
  threshold: { atMost: 0 },
})

/** What the registers show that the security office keeps by hand. */
export const entryRules: readonly ComputedRule[] = [
  lookedAt('law', 'laws-in-order', {
    ja: '見直しの期限を過ぎた法令・ガイドラインの数',
    en: 'Laws and guidelines not reviewed in time',
  }),
]
