import type { FactDetail } from '#platform/fact.ts'
import type { Judgement } from '../signals.ts'

/** What of a judgement is sealed in its fact: why it fell as it did (S1-46). */
export type Why = Pick<Judgement, 'score' | 'askAt' | 'reasons'>

/** What a fact says of a judgement: that a code was asked or not, and why under the security office's seal. */
export function judgementFact({ ask, policy, score, askAt, reasons }: Judgement) {
  const why: Why = { score, askAt, reasons }
  return { data: { ask, policy }, reserved: { ...why } } satisfies FactDetail
}
