import { z } from 'zod'
import type { Misfit } from '../files/read-json.ts'
import { isKeepable } from './is-keepable.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const Id = z.string().regex(new RegExp(`^[a-z][a-z0-9-]*--${uuid}$`), 'This is no STIX identifier.')
const Instant = z.iso.datetime('This is no moment such as 2026-04-01T00:00:00Z.')

const common = {
  id: Id,
  spec_version: z.literal('2.1', 'Only STIX 2.1 is read.'),
  created: Instant,
  modified: Instant,
  revoked: z.boolean().optional(),
  object_marking_refs: z.array(Id).optional(),
  confidence: z.int().min(0).max(100).optional(),
}

const Indicator = z.looseObject({
  ...common,
  type: z.literal('indicator'),
  name: z.string().optional(),
  description: z.string().optional(),
  pattern: z.string().min(1),
  pattern_type: z.string().min(1),
  valid_from: Instant,
  valid_until: Instant.optional(),
})
export type StixIndicator = z.infer<typeof Indicator>

const Report = z.looseObject({
  ...common,
  type: z.literal('report'),
  name: z.string().min(1),
  description: z.string().optional(),
})
export type StixReport = z.infer<typeof Report>

/** An object of a kind that is taken along with others and not read further. */
const Other = z.looseObject({ type: z.string().regex(/^[a-z][a-z0-9-]*$/, 'This is no STIX type.'), id: Id })

interface Read {
  readonly indicators: StixIndicator[]
  readonly reports: StixReport[]
}

/** What a bundle or an envelope brings, as far as it is read. */
export interface Brought extends Read {
  /** How many are sound and cannot be kept. */
  readonly leftOut: number
}

/** Understands the objects of a bundle or an envelope; one that is broken refuses all, one that cannot be kept nothing but itself. */
export function understandObjects(objects: readonly unknown[]): { value: Brought } | { misfits: Misfit[] } {
  const misfits: Misfit[] = []
  const brought: Read = { indicators: [], reports: [] }
  for (const [n, one] of objects.entries()) {
    const type = typeof one === 'object' && one !== null && 'type' in one ? one.type : undefined
    const shape = type === 'indicator' ? Indicator : type === 'report' ? Report : Other
    const read = shape.safeParse(one)
    if (!read.success)
      misfits.push(
        ...read.error.issues.map(({ path, message }) => ({ path: ['objects', n, ...path], message })),
      )
    else if (isOfType(read.data, 'indicator')) brought.indicators.push(Indicator.parse(read.data))
    else if (isOfType(read.data, 'report')) brought.reports.push(Report.parse(read.data))
    for (const message of crookedness(read.data)) misfits.push({ path: ['objects', n], message })
  }
  return misfits.length > 0 ? { misfits } : { value: keepable(brought) }
}

function keepable(read: Read): Brought {
  const indicators = read.indicators.filter(isKeepable)
  const reports = read.reports.filter(isKeepable)
  const leftOut = read.indicators.length - indicators.length + (read.reports.length - reports.length)
  return { indicators, reports, leftOut }
}

const isOfType = ({ type }: { type: string }, wanted: string) => type === wanted

/** What each member allows and both together do not. */
function crookedness(one: z.infer<typeof Other> | undefined): string[] {
  if (!one) return []
  const faults: string[] = []
  // No longer than that either: an index has no room for an identifier of some thousand letters.
  if (one.id !== `${one.type}--${one.id.slice(-36)}`)
    faults.push(`The identifier ${one.id} is not that of a ${one.type}.`)
  const { valid_from: from, valid_until: until } = one
  if (typeof from === 'string' && typeof until === 'string' && new Date(from) >= new Date(until))
    faults.push('valid_until does not come after valid_from.')
  return faults
}
