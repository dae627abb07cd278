import type { World } from '#platform/world.ts'
import type { Computed } from './kept-rules.ts'
import { isKept, measured, type Row } from './measure.ts'

export interface AskedSpan {
  readonly from: Date
  readonly to: Date
  readonly upTo: number
}

/** What a query answered: its rows and their number, or why there is none. */
export type Asked =
  | { readonly ok: true; readonly rows: Row[]; readonly value: number | undefined }
  | {
      readonly ok: false
      readonly reason: 'timed-out' | 'failed' | 'too-many-rows'
      readonly fault?: unknown
    }

const mostRows = 5_000
const patienceMs = 5_000

/** Asks the query of a rule about a span, in a transaction that can only read and is cut off after five seconds. */
export async function ask(world: World, rule: Computed, span: AskedSpan): Promise<Asked> {
  const values = rule.params.map((name) =>
    name.startsWith('=') ? name.slice(1) : span[name as keyof AskedSpan],
  )
  try {
    const found = await world.snapshot(async (db) => {
      await db.run({ name: '', text: `set local statement_timeout = ${patienceMs}`, values: [] })
      return db.rows<{ row: Row }>({ name: '', text: `${rule.query} limit ${mostRows + 1}`, values })
    })
    if (found.length > mostRows) return { ok: false, reason: 'too-many-rows' }
    const rows = found.map(({ row }) => row)
    return { ok: true, rows, value: measured(rows, rule.measure) }
  } catch (fault) {
    const isLate = typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === '57014'
    return { ok: false, reason: isLate ? 'timed-out' : 'failed', fault }
  }
}

/** What a found number means for the promise. */
export function judged(rule: Computed, asked: Asked) {
  if (!asked.ok) return { verdict: 'UNKNOWN', reason: asked.reason } as const
  const { rows, value } = asked
  if (value === undefined) return { rows, verdict: 'UNKNOWN', reason: 'nothing-to-measure' } as const
  return { rows, value, verdict: isKept(value, rule.threshold) ? 'PASS' : 'FAIL' } as const
}
