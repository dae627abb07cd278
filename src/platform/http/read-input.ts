import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '../author.ts'
import { Halt } from './fault.ts'
import type { RouteShape } from './route.ts'

const localeErrors = { ja: z.locales.ja().localeError, en: z.locales.en().localeError }

/** A refusal of what was sent, with the names of fields nobody asked for. */
export class BadInput extends Halt {
  readonly extra: string[]
  constructor(faults: { field: string; message: string }[], extra: string[]) {
    super('invalid-input', 400, { faults })
    this.extra = extra
  }
}

/** Parses body, parameters and query by the route's shapes; all faults go back together, in the person's language. */
export function readInput(shape: RouteShape, request: FastifyRequest, language: Language) {
  const faults: { field: string; message: string }[] = []
  const extra: string[] = []
  const read = (part: z.ZodType | undefined, value: unknown) => {
    if (!part) return undefined
    const parsed = part.safeParse(value, { error: localeErrors[language] })
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      faults.push({ field: fieldOf(issue), message: issue.message })
      extra.push(...extraOf(issue))
    }
    return undefined
  }
  const input = {
    params: read(shape.params, request.params),
    query: read(shape.query, request.query),
    body: read(shape.body, request.body),
  }
  if (faults.length > 0) throw new BadInput(faults, extra)
  return input
}

// A key we do not know is named itself, so that the person who sent `role` reads `role`.
function fieldOf(issue: z.core.$ZodIssue): string {
  return [...issue.path.map(String), ...extraOf(issue)].join('.').slice(0, 100)
}

const extraOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 5).map((key) => key.slice(0, 40)) : []
