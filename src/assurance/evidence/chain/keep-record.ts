import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Row } from '../rules/measure.ts'
import { hashOfRecord, hashOfRows, nothingBefore } from './hashes.ts'

export const verdicts = ['PASS', 'FAIL', 'UNKNOWN'] as const
export type Verdict = (typeof verdicts)[number]

/** A record as it is to be kept. */
export interface NewRecord {
  readonly ruleId: string
  readonly version: number
  readonly span?: { readonly from: Date; readonly to: Date; readonly upTo: number }
  readonly rows?: readonly Row[]
  readonly value?: number | undefined
  readonly verdict: Verdict
  readonly reason?: string
  readonly words?: string
  readonly attestedBy?: string
}

/** Adds a record to the chain. One at a time, whichever node does it. */
export async function keepRecord(act: Act, record: NewRecord): Promise<{ place: number; hash: string }> {
  await act.run(sql`lock table assurance_record in share row exclusive mode`)
  const last = await act.row<{ place: number; hash: string }>(sql`
    select place, hash from assurance_record order by place desc limit 1`)
  const { ruleId, version, span, rows = [], value, verdict, reason, words, attestedBy } = record
  const sealed = {
    ...{ place: (last?.place ?? 0) + 1, previous: last?.hash ?? nothingBefore },
    ...{ ruleId, version, at: act.now, verdict, rowsHash: hashOfRows(rows) },
    ...{ from: span?.from ?? null, to: span?.to ?? null, upTo: span?.upTo ?? null },
    ...{ value: value ?? null, reason: reason ?? null, words: words ?? null, attestedBy: attestedBy ?? null },
  }
  const hash = hashOfRecord(sealed)
  await act.run(sql`
    insert into assurance_record (place, rule_id, version, at, from_at, to_at, up_to, rows, rows_hash, value, verdict,
      reason, words, attested_by, previous, hash)
    values (${sealed.place}, ${ruleId}, ${version}, ${act.now}, ${sealed.from}, ${sealed.to}, ${sealed.upTo},
      ${JSON.stringify(rows)}::jsonb, ${sealed.rowsHash}, ${sealed.value}, ${verdict}, ${sealed.reason}, ${sealed.words},
      ${sealed.attestedBy}, ${sealed.previous}, ${hash})`)
  act.note('evidence-recorded', {
    data: { place: sealed.place, rule: ruleId, version, value: sealed.value, verdict, hash },
  })
  return { place: sealed.place, hash }
}
