import { z } from 'zod'

const yen = z.coerce.number().int().min(0).max(2_000_000_000)

/** What records are searched by: day, amount and counterparty, as ranges and in any combination. */
export const RecordsQuery = z
  .strictObject({
    from: z.iso.date().optional(),
    to: z.iso.date().optional().describe('The last day, itself included.'),
    least: yen.optional().describe('Yen with tax; a credit is found by what it gives back.'),
    most: yen.optional(),
    counterparty: z.string().trim().max(100).optional().describe('A part of its name.'),
    department: z.uuid().optional(),
    after: z.string().max(200).optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'] })
  .refine(({ least, most }) => least === undefined || most === undefined || least <= most, { path: ['most'] })
export type RecordsQuery = z.output<typeof RecordsQuery>

/** One entry of the ledger, as the records show it. */
export const LedgerRecord = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  kind: z.enum(['fare', 'fee', 'refund']),
  amount: z.int(),
  tax: z.int(),
  counterparty: z.string(),
  department: z.string(),
  bookingId: z.uuid(),
  locator: z.string(),
  ticket: z.string().optional(),
  passenger: z.string().optional(),
})
export type LedgerRecord = z.infer<typeof LedgerRecord>

export const Records = z.object({ records: z.array(LedgerRecord), next: z.string().optional() })
export type Records = z.infer<typeof Records>

/** An entry with all that was ever entered about its booking: what is corrected stands, its correction beside it. */
export const RecordHistory = z.object({ record: LedgerRecord, history: z.array(LedgerRecord) })
export type RecordHistory = z.infer<typeof RecordHistory>
