import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Attempt, Label, Labelled } from './attempt.ts'

// `attempt.schema.json` and `label.schema.json`, as this program reads them; a test holds them together.
const Cookie = z.strictObject({ id: z.string(), turn: z.int().min(0) })
export const AttemptLine = z.strictObject({
  n: z.int().min(0),
  at: z.number(),
  account: z.string().max(200),
  company: z.string().optional(),
  role: z.enum(['traveller', 'arranger', 'approver', 'administrator']).optional(),
  exists: z.boolean(),
  password: z.enum(['right', 'wrong']),
  fingerprint: z.int().min(0).max(65_535).optional(),
  ip: z.string().optional(),
  asn: z.int().optional(),
  country: z.string().optional(),
  use: z.enum(['plain', 'mobile', 'shared', 'hosting']).optional(),
  agent: z
    .strictObject({
      ...{ string: z.string(), browser: z.string(), os: z.string() },
      device: z.enum(['mobile', 'desktop', 'tablet', 'bot', 'unknown']),
      hints: z
        .strictObject({ brands: z.string(), mobile: z.string(), platform: z.string() })
        .partial()
        .optional(),
    })
    .optional(),
  cookie: Cookie.optional(),
  key: z.string().optional(),
  trips: z.array(z.string()).optional(),
  operation: z.string().optional(),
  value: z.number().min(0).optional(),
  minutesSinceProof: z.number().min(0).optional(),
  listed: z.boolean().optional(),
  rtt: z.number().min(0).optional(),
})
const attackers = [
  'naive',
  'vpn',
  'targeted',
  'very-targeted',
  'infostealer',
  'clone',
  'takeover',
  'insider',
] as const
export const LabelLine = z.strictObject({
  n: z.int().min(0),
  by: z.enum(['person', 'stranger', ...attackers, 'C1', 'C2', 'C3', 'C4', 'C5']),
  passes: z.boolean(),
  place: z.string().optional(),
  donor: z.int().min(0).optional(),
  probe: z.boolean().optional(),
  issued: z.strictObject({ id: z.string(), key: z.string().optional() }).optional(),
})

/** Reads a stream of events and, apart from it, its labels. Without labels everybody is taken for a person who passes codes. */
export function readEvents(events: string, labels: string | undefined): Labelled[] {
  const attempts = linesOf(events, AttemptLine) as Attempt[]
  const truth = new Map(
    labels ? (linesOf(labels, LabelLine) as Label[]).map((label) => [label.n, label]) : [],
  )
  const numbers = new Map(attempts.map(({ n }, index) => [n, index]))
  return attempts.map((attempt, n) => {
    const label: Label = truth.get(attempt.n) ?? { n, by: 'person', passes: true }
    const donor = label.donor === undefined ? undefined : numbers.get(label.donor)
    return { attempt: { ...attempt, n }, label: { ...label, n, donor } }
  })
}

function linesOf<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line === '') return []
      const read = shape.safeParse(jsonOf(line))
      if (read.success) return [read.data]
      throw new Error(
        `${file}, line ${n + 1}: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`,
      )
    })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Writes a world as two files, so that others can be measured on it. */
export function writeEvents(world: readonly Labelled[], events: string, labels: string): void {
  const lines = (all: readonly unknown[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('')
  writeFileSync(events, lines(world.map(({ attempt }) => attempt)))
  writeFileSync(labels, lines(world.map(({ label }) => label)))
}
