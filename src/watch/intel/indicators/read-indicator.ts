import type { StixIndicator } from '../stix/objects.ts'
import { type IndicatorValue, understandPattern } from '../stix/pattern.ts'
import { type Tlp, tlpOf } from '../stix/tlp.ts'

/** An indicator as it is kept. */
export interface ReadIndicator {
  readonly stixId: string
  readonly modified: Date
  readonly name: string
  readonly pattern: string
  readonly values: IndicatorValue[]
  /** Why its pattern is not used. */
  readonly unusable: string | null
  readonly tlp: Tlp
  readonly score: number
  readonly halfLifeDays: number
  readonly since: Date
  readonly until: Date
  readonly revoked: boolean
}

const day = 86_400_000
/** A report that nobody repeats is worth nothing from here on. */
const lowest = 5

/** Reads an indicator; what its sender does not say about its worth comes from what is known of the sender. */
export function readIndicator(
  one: StixIndicator,
  { score: usual, halfLifeDays }: { score: number; halfLifeDays: number },
): ReadIndicator {
  const understood =
    one.pattern_type === 'stix' ? understandPattern(one.pattern) : { why: 'pattern-language' }
  const score = one.confidence ?? usual
  const since = new Date(one.valid_from)
  const lasting = halfLifeDays * Math.log2(Math.max(score, lowest + 1) / lowest) * day
  return {
    stixId: one.id,
    modified: new Date(one.modified),
    name: cut(one.name ?? one.pattern, 300),
    pattern: cut(one.pattern, 20_000),
    ...('why' in understood
      ? { values: [], unusable: understood.why }
      : { values: understood.values, unusable: null }),
    tlp: tlpOf(one.object_marking_refs),
    ...{ score, halfLifeDays, since },
    until: one.valid_until ? new Date(one.valid_until) : new Date(since.getTime() + lasting),
    revoked: one.revoked ?? false,
  }
}

/** Half of a letter at the end would be no text to PostgreSQL. */
const cut = (text: string, most: number) => text.slice(0, most).toWellFormed()
