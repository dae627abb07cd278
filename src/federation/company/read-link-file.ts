import { parse } from 'csv-parse/sync'
import { decodeFile } from '#organisation/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { AgencyPersonId, type LineReason, type LinkFileFaults, linkFileLimits, TypedId } from '../contract.ts'

/** One line: who somebody is at the agency, and what he types at our gate. */
export interface LinkLine {
  /** As an editor counts: the headings are line 1. */
  line: number
  agencyPersonId: string
  typedId: string
}

export type FileRefusal = 'file-not-readable' | 'too-many-lines'

/** Reads a file of two columns, `agency_person_id,id`, with headings; UTF-8 or cp932. */
export function readLinkFile(
  content: Buffer,
): Outcome<FileRefusal, { lines: LinkLine[]; faults: LinkFileFaults }> {
  const records = recordsOf(content)
  if (!records || records.length < 2) return refused('file-not-readable')
  if (records.length > linkFileLimits.lines + 1) return refused('too-many-lines')
  const faults: LinkFileFaults = []
  const lines: LinkLine[] = []
  const seen = { numbers: new Set<string>(), people: new Set<string>() }
  for (const { record, info } of records.slice(1)) {
    const read = lineOf(record, info.lines)
    const reason = 'reason' in read ? read.reason : repeats(read, seen)
    if (reason) faults.push({ line: info.lines, reason })
    else if (!('reason' in read)) lines.push(read)
  }
  return doneWith({ lines, faults })
}

interface Read {
  record: string[]
  info: { lines: number }
}

function recordsOf(content: Buffer): Read[] | undefined {
  const text = decodeFile(content)
  if (text === undefined) return undefined
  try {
    // With `info` every record comes with its place; the types do not follow the option.
    return parse(text, {
      ...{ bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true },
      ...{ max_record_size: 2000, to: linkFileLimits.lines + 2 },
    }) as unknown as Read[]
  } catch {
    return undefined
  }
}

function lineOf(
  [agencyPersonId, typedId, ...more]: string[],
  line: number,
): LinkLine | { reason: LineReason } {
  if (agencyPersonId === undefined || !typedId || more.length > 0) return { reason: 'wrong-column-count' }
  const read = AgencyPersonId.safeParse(agencyPersonId)
  if (!read.success) return { reason: 'agency-person-id' }
  const plain = TypedId.safeParse(typedId)
  if (!plain.success) return { reason: 'person-not-found' }
  return { line, agencyPersonId: read.data, typedId: plain.data }
}

function repeats({ agencyPersonId, typedId }: LinkLine, seen: { numbers: Set<string>; people: Set<string> }) {
  if (seen.numbers.has(agencyPersonId)) return 'agency-person-twice'
  if (seen.people.has(typedId)) return 'person-twice'
  seen.numbers.add(agencyPersonId)
  seen.people.add(typedId)
  return undefined
}
