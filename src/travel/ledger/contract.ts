import { z } from 'zod'

/** A month of Tokyo, `2025-12`. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** Which statement: of a month; the one that runs unless said. */
export const StatementQuery = z.strictObject({ month: Month.optional() })

/** A statement as a file: of one department or all, for newer or older spreadsheets. */
export const StatementFileQuery = z.strictObject({
  month: Month,
  department: z.uuid().optional(),
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
})

const yen = z.int()

const Sums = z.object({
  tickets: z.int().describe('How many tickets were charged.'),
  fares: yen,
  fees: yen,
  refunds: yen.describe('Zero or less: a credit.'),
  total: yen,
  tax: yen.describe('The consumption tax inside the total.'),
})
export type Sums = z.infer<typeof Sums>

const StatementLine = Sums.extend({ id: z.uuid(), code: z.string(), name: z.string() })
export type StatementLine = z.infer<typeof StatementLine>

/** What a company owes for one month, department by department: the sum of the ledger and nothing else. */
export const Statement = z.object({
  month: Month,
  isOpen: z.boolean().describe('The month is not over: entries are still added.'),
  departments: z.array(StatementLine),
  all: Sums,
})
export type Statement = z.infer<typeof Statement>

/** From how many days before the departure on a span begins that tickets are counted in. */
export const spans = [0, 1, 4, 8, 15, 29] as const

/** Pictures beside a statement. */
export const StatementFigures = z.object({
  months: z.array(z.object({ month: Month, total: yen })).describe('Twelve, the last is the one asked for.'),
  daysBefore: z
    .array(z.object({ from: z.int(), to: z.int().optional(), tickets: z.int() }))
    .describe('How many days before the departure the tickets of the month were bought.'),
})
export type StatementFigures = z.infer<typeof StatementFigures>
