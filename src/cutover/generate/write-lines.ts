import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { columnsOf, type FileKind } from '../export/shapes.ts'
import type { Cells } from './drawn.ts'

export type Format = 'csv' | 'jsonl'

/** A file of an export while it is written. */
export interface LineFile {
  readonly path: string
  write(line: Cells): Promise<void>
  close(): Promise<void>
}

const chunk = 256 * 1024

/** Opens one file of an export: CSV in UTF-8 with its mark and headings, or JSONL without empty cells. */
export async function lineFile(folder: string, kind: FileKind, format: Format): Promise<LineFile> {
  const path = join(folder, `${kind}.${format}`)
  // What lies there may be the real export.
  const file = await open(path, 'wx').catch((fault: NodeJS.ErrnoException) => {
    throw new StartFault(
      `${path} cannot be written (${reasonOf(fault)}): name a folder that holds no export yet.`,
    )
  })
  const columns = columnsOf(kind)
  let waiting = format === 'csv' ? `\ufeff${columns.join(',')}\r\n` : ''
  const textOf = format === 'csv' ? csvLine(columns) : jsonLine
  return {
    path,
    async write(line) {
      waiting += textOf(line)
      if (waiting.length < chunk) return
      await file.appendFile(waiting)
      waiting = ''
    },
    async close() {
      await endWith(file, waiting)
    },
  }
}

async function endWith(file: FileHandle, rest: string): Promise<void> {
  await file.appendFile(rest)
  await file.close()
}

const csvLine = (columns: string[]) => (line: Cells) =>
  `${columns.map((column) => quoted(line[column] ?? '')).join(',')}\r\n`

// Generated cells hold commas at most, in the parameters of argon2.
const quoted = (cell: string) => (cell.includes(',') ? `"${cell}"` : cell)

function jsonLine(line: Cells): string {
  const filled = Object.entries(line).filter(([, cell]) => cell !== '')
  return `${JSON.stringify(Object.fromEntries(filled))}\n`
}
