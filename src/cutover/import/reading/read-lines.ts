import { csvLines } from './csv-lines.ts'
import { jsonlLines } from './jsonl-lines.ts'
import type { Position, ReadLine } from './line.ts'
import type { SurveyedFile } from './survey.ts'

/** What stands where a byte was no text. */
const unreadable = '\ufffd'

/** The lines of a file from a position on, whatever its format. */
export async function* readLines(file: SurveyedFile, from: Position): AsyncGenerator<ReadLine> {
  const lines = file.format === 'csv' ? csvLines(file, from) : jsonlLines(file, from)
  for await (const line of lines) yield file.encoding === 'cp932' ? judged(line) : line
}

function judged(line: ReadLine): ReadLine {
  const field = Object.entries(line.cells ?? {}).find(([, cell]) => cell.includes(unreadable))?.[0]
  if (field === undefined) return line
  const { cells: _, ...place } = line
  return { ...place, fault: { field, reason: 'not-readable' } }
}
