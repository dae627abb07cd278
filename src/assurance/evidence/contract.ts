import { z } from 'zod'
import { verdicts } from './chain/keep-record.ts'

const both = z.strictObject({ ja: z.string(), en: z.string() })
export const states = verdicts
export type State = (typeof states)[number]

/** How a proof stands: the verdict of its newest record, while that is fresh. */
export const ProofState = z.strictObject({
  rule: z.string(),
  kind: z.enum(['computed', 'attested']),
  title: both,
  state: z.enum(states),
  why: z.string().optional(),
  place: z.int().optional(),
  at: z.iso.datetime().optional(),
  value: z.number().optional(),
  threshold: z.record(z.string(), z.number()).optional(),
})
export type ProofState = z.infer<typeof ProofState>

/** One record, with the query that found it and the rows it found. */
export const RecordView = z.strictObject({
  place: z.int(),
  rule: z.string(),
  version: z.int(),
  kind: z.enum(['computed', 'attested']),
  title: both,
  at: z.iso.datetime(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  upTo: z.int().optional(),
  query: z.string().optional(),
  params: z.array(z.string()),
  isAsOf: z.boolean(),
  measure: z.record(z.string(), z.unknown()).optional(),
  threshold: z.record(z.string(), z.number()).optional(),
  rows: z.array(z.record(z.string(), z.unknown())),
  rowsHash: z.string(),
  value: z.number().optional(),
  verdict: z.enum(states),
  reason: z.string().optional(),
  words: z.string().optional(),
  attestedBy: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
})
export type RecordView = z.infer<typeof RecordView>

/** The records of one rule, the newest first, as points of a trend. */
export const Trend = z.strictObject({
  records: z.array(
    z.strictObject({
      place: z.int(),
      at: z.iso.datetime(),
      value: z.number().optional(),
      verdict: z.enum(states),
    }),
  ),
})
export type Trend = z.infer<typeof Trend>

/** What a repetition of a record came to. */
export const Rerun = z.strictObject({
  /** Whether the query was asked again, or the number was found anew from the rows that were kept. */
  from: z.enum(['data', 'rows']),
  value: z.number().optional(),
  rowsHash: z.string(),
  isSame: z.boolean(),
})
export type Rerun = z.infer<typeof Rerun>

/** Whether the records are as they were kept; the first that is not, otherwise. */
export const Verification = z.strictObject({
  whole: z.boolean(),
  records: z.int().optional(),
  hash: z.string().optional(),
  place: z.int().optional(),
  flaw: z.enum(['missing', 'changed', 'rows', 'order']).optional(),
})
export type Verification = z.infer<typeof Verification>

/** What somebody of the security office attests. */
export const NewAttestation = z.strictObject({
  verdict: z.enum(['PASS', 'FAIL']),
  words: z.string().trim().min(1).max(2000),
})
export type NewAttestation = z.infer<typeof NewAttestation>
