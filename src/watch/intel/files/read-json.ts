import { LineCounter, parseDocument } from 'yaml'
import { firstFlaw } from './first-flaw.ts'

/** What is wrong with a file: the line and the reason. One fault refuses the whole file. */
export interface FileFault {
  readonly line: number
  readonly reason: string
}

/** A file that was read, or every fault in it. */
export type ReadFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: FileFault[] }

/** A thing in a document by the names that lead to it, and what is wrong with it. */
export interface Misfit {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const mostLetters = 16 * 1024 * 1024
const mostFaults = 20

/** Reads a JSON text whole or not at all; `understand` answers the value, or what does not fit. */
export function readJson<Value>(
  text: string,
  understand: (plain: unknown) => { value: Value } | { misfits: readonly Misfit[] },
): ReadFile<Value> {
  if (text.length > mostLetters) return refusedAt(1, 'The file is longer than 16 MiB.')
  const plain = parsed(text)
  if (plain === undefined) {
    const { at, reason } = firstFlaw(text)
    return refusedAt(text.slice(0, at).split('\n').length, reason)
  }
  const read = understand(plain.value)
  if ('value' in read) return { ok: true, value: read.value }
  return { ok: false, faults: placed(text, read.misfits.slice(0, mostFaults)) }
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const refusedAt = (line: number, reason: string): { ok: false; faults: FileFault[] } => ({
  ok: false,
  faults: [{ line, reason }],
})

/** JSON is YAML, and a reader of YAML remembers where everything stood; it is asked only when something does not fit. */
function placed(text: string, misfits: readonly Misfit[]): FileFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line
    }
    return 1
  }
  return misfits.map(({ path, message }) => ({
    line: lineOf(path),
    reason: path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
  }))
}
