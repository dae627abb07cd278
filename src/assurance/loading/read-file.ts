import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong with a file, and in which line. One fault refuses the whole file. */
export interface FileFault {
  readonly line: number
  readonly reason: string
}

/** Something a path inside the file names, and what is wrong with it. */
export interface Blame {
  readonly path: readonly PropertyKey[]
  readonly reason: string
}

/** A file that was read whole: what it says, and where it says it. */
export type ReadFile<T> =
  | { readonly ok: true; readonly value: T; at(blame: Blame): FileFault }
  | { readonly ok: false; readonly faults: FileFault[] }

const mostLetters = 2 * 1024 * 1024

/** Reads a YAML file by a shape, whole or not at all: every fault has its line and its reason. */
export function readFile<T>(text: string, shape: z.ZodType<T>): ReadFile<T> {
  if (text.length > mostLetters) return wrong([{ line: 1, reason: 'The file is too long.' }])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0)
    return wrong(broken.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, reason: message })))
  const at = (blame: Blame) => faultAt(document, lines, blame)
  const read = shape.safeParse(plainOf(document))
  return read.success
    ? { ok: true, value: read.data, at }
    : wrong(read.error.issues.map(({ path, message }) => at({ path, reason: message })))
}

const wrong = (faults: FileFault[]) => ({ ok: false, faults }) as const

function plainOf(document: Document.Parsed): unknown {
  try {
    // A few hundred letters may stand for gigabytes by aliases of aliases.
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    return null
  }
}

/** The line of what a path names, or of the nearest thing around it that is there. */
function faultAt(document: Document.Parsed, lines: LineCounter, { path, reason }: Blame): FileFault {
  const said = path.length > 0 ? `${path.map(String).join('.')}: ${reason}` : reason
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return { line: lines.linePos(Number(node.range[0])).line, reason: said }
  }
  return { line: 1, reason: said }
}
