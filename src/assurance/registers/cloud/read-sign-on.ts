import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A service as single sign-on lists it. */
export interface Service {
  name: string
  lastUsedOn?: string
}

/** What is wrong with a list, and in which line. */
export interface LineFault {
  line: number
  reason: string
}

const Day = z.iso.date()

/** Reads a CSV list of single sign-on, whole: `service`, and when it was last used. Every fault has its line. */
export function readSignOn(text: string): { services: Service[]; faults: LineFault[] } {
  const lines = recordsOf(text)
  if (!lines) return { services: [], faults: [{ line: 1, reason: 'not-csv' }] }
  const [head, ...rest] = lines
  if (head?.cells[0] !== 'service' || (head.cells[1] ?? 'last_used_on') !== 'last_used_on')
    return { services: [], faults: [{ line: 1, reason: 'heading-unknown' }] }
  const services = rest.map(({ cells: [name = '', day = ''] }) => ({ name, ...(day && { lastUsedOn: day }) }))
  const names = services.map(({ name }) => name.toLowerCase())
  const faults = services.flatMap(({ name, lastUsedOn }, n): LineFault[] => {
    const line = rest[n]?.line ?? 1
    if (name === '' || name.length > 200) return [{ line, reason: 'line-missing' }]
    if (names.indexOf(name.toLowerCase()) < n) return [{ line, reason: 'service-twice' }]
    return lastUsedOn && !Day.safeParse(lastUsedOn).success ? [{ line, reason: 'day' }] : []
  })
  if (services.length === 0) faults.push({ line: 1, reason: 'empty' })
  return { services, faults }
}

function recordsOf(text: string): { cells: string[]; line: number }[] | undefined {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true }
    // With `info` each record comes along with where it stands.
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch {
    return undefined
  }
}
