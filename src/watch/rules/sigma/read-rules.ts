import { type Document, LineCounter, parseAllDocuments } from 'yaml'
import type { z } from 'zod'
import { compile } from './compile.ts'
import type { RuleFile } from './rule.ts'
import { NotOurs, type RuleFault } from './rule-fault.ts'
import { CorrelationRule, DetectionRule } from './shapes.ts'

/** A document of a rule file, understood as far as its shape. */
export type Shaped = z.output<typeof DetectionRule> | CorrelationRule

export type ReadRules =
  | { readonly ok: true; readonly file: RuleFile }
  | { readonly ok: false; readonly faults: RuleFault[] }

const mostLetters = 256 * 1024

/** Reads a Sigma file of one or more documents, whole or not at all: every fault has its line and its reason. */
export function readRules(text: string): ReadRules {
  if (text.length > mostLetters) return { ok: false, faults: [{ line: 1, reason: 'The file is too long.' }] }
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (!Array.isArray(documents) || documents.length === 0)
    return { ok: false, faults: [{ line: 1, reason: 'The file holds no rule.' }] }
  const faults = documents.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      reason: message,
    })),
  )
  if (faults.length > 0) return { ok: false, faults }
  return understand(documents, lines)
}

function understand(documents: Document.Parsed[], lines: LineCounter): ReadRules {
  const faults: RuleFault[] = []
  const shaped = documents.flatMap((document) => {
    const read = shapeOf(document)
    if (read.ok) return [read.shape]
    faults.push(...read.issues.map(({ path, message }) => faultAt(document, lines, { path, message })))
    return []
  })
  if (faults.length > 0) return { ok: false, faults }
  try {
    return { ok: true, file: compile(shaped) }
  } catch (fault) {
    if (!(fault instanceof NotOurs)) throw fault
    const [nth, ...path] = fault.path
    const document = documents[Number(nth)]
    if (!document) throw fault
    return { ok: false, faults: [faultAt(document, lines, { path, message: fault.message })] }
  }
}

type Issue = { path: PropertyKey[]; message: string }

function shapeOf(document: Document.Parsed): { ok: true; shape: Shaped } | { ok: false; issues: Issue[] } {
  const value: unknown = toPlain(document)
  const isCorrelation = typeof value === 'object' && value !== null && 'correlation' in value
  const read = isCorrelation ? CorrelationRule.safeParse(value) : DetectionRule.safeParse(value)
  return read.success ? { ok: true, shape: read.data } : { ok: false, issues: read.error.issues }
}

function toPlain(document: Document.Parsed): unknown {
  try {
    // A few hundred letters may stand for gigabytes by aliases of aliases.
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    return null
  }
}

/** The line of what a path names, or of the nearest thing around it that is there. */
function faultAt(document: Document.Parsed, lines: LineCounter, { path, message }: Issue): RuleFault {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return { line: lines.linePos(Number(node.range[0])).line, reason: saying(path, message) }
  }
  return { line: lines.linePos(document.range[0]).line, reason: saying(path, message) }
}

const saying = (path: PropertyKey[], message: string) =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message
