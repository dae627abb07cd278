import { createHash } from 'node:crypto'
import type { Row } from '../rules/measure.ts'

/** A record as its hash covers it. */
export interface Sealed {
  readonly place: number
  readonly ruleId: string
  readonly version: number
  readonly at: Date
  readonly from: Date | null
  readonly to: Date | null
  readonly upTo: number | null
  readonly rowsHash: string
  readonly value: number | null
  readonly verdict: string
  readonly reason: string | null
  readonly words: string | null
  readonly attestedBy: string | null
  readonly previous: string
}

/** What stands before the first record. */
export const nothingBefore = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The hash of rows, whatever the order of the fields in each. */
export const hashOfRows = (rows: readonly Row[]): string =>
  sha256(
    JSON.stringify(
      rows.map((row) => Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    ),
  )

/** The hash of a record over all it says and the hash of the one before. */
export function hashOfRecord(record: Sealed): string {
  const { place, ruleId, version, at, from, to, upTo, rowsHash, value, verdict } = record
  const { reason, words, attestedBy, previous } = record
  const said = [
    place,
    ruleId,
    version,
    at,
    from,
    to,
    upTo,
    rowsHash,
    value,
    verdict,
    reason,
    words,
    attestedBy,
  ]
  return sha256(JSON.stringify([...said, previous]))
}
