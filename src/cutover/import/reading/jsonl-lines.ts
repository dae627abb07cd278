import { columnsOf } from '../../export/shapes.ts'
import type { LineFault, Position, ReadLine } from './line.ts'
import { openText } from './open-text.ts'
import type { SurveyedFile } from './survey.ts'

const newline = 0x0a
/** Nobody's line is that long; one that is would fill the memory. */
const longest = 100_000

/** The lines of a JSONL file from a position on. */
export async function* jsonlLines(file: SurveyedFile, from: Position): AsyncGenerator<ReadLine> {
  const known = new Set(columnsOf(file.kind))
  let end = from.bytes
  let number = from.lines
  for await (const text of linesOf(openText(file, from.bytes))) {
    end += text.length + 1
    number++
    const written = text.toString('utf8').trim()
    if (written !== '') yield { number, end, linesBefore: number, ...read(written, known) }
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const text = Buffer.concat([rest, chunk])
    let begin = 0
    for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, begin)) {
      yield text.subarray(begin, at)
      begin = at + 1
    }
    rest = text.subarray(begin)
    if (rest.length > longest * 10) break
  }
  if (rest.length > 0) yield rest
}

function read(
  text: string,
  known: ReadonlySet<string>,
): { cells: Record<string, string> } | { fault: LineFault } {
  const found = text.length > longest ? undefined : parsed(text)
  if (!found) return { fault: { field: '', reason: 'not-json' } }
  const stray = Object.keys(found).find((key) => !known.has(key))
  if (stray !== undefined) return { fault: { field: stray.slice(0, 40), reason: 'field-unknown' } }
  return { cells: Object.fromEntries(Object.entries(found).map(([key, value]) => [key, cellOf(value)])) }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
