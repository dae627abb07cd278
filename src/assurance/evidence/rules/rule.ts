import { type Part, part, sql } from '#platform/sql.ts'

/** How one number comes out of the rows of a query. `empty` is the number of no rows; without it, nothing is known. */
export type Measure =
  | { readonly kind: 'share'; readonly of: string; readonly in: string; readonly empty?: number }
  | { readonly kind: 'sum' | 'most' | 'least' | 'median'; readonly of: string; readonly empty?: number }
  | { readonly kind: 'rows'; readonly empty?: number }

/** Which numbers keep the promise. */
export type Threshold = { readonly atLeast: number } | { readonly atMost: number }

/** A named query with its period, threshold and freshness. Whoever changes it gives it the next version. */
export interface ComputedRule {
  readonly id: string
  readonly version: number
  readonly title: { readonly ja: string; readonly en: string }
  /** Where `from`, `to` and `upTo` stand as those very words. */
  readonly query: (span: Span) => Part
  /** Whether it answers the same about a past span whenever it is asked. */
  readonly isAsOf: boolean
  readonly measure: Measure
  readonly threshold: Threshold
  readonly days: number
  readonly freshHours: number
}

/** The ends of the period a query is about, and the number of the last fact that counts. */
export type Span = Record<'from' | 'to' | 'upTo', unknown>

const names = { from: 'from', to: 'to', upTo: 'upTo' } as const

/** A rule's query as text, and what stands for each of its parameters. */
export function queryOf({ query }: Pick<ComputedRule, 'query'>): { text: string; params: string[] } {
  const { text, values } = sql`${part`select to_jsonb(r) as row from (${query(names)}) r`}`
  const params = values.map((value) => (String(value) in names ? String(value) : `=${String(value)}`))
  return { text: text.replace(/\s+/g, ' ').trim(), params }
}
