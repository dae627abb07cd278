import { z } from 'zod'

const yen = z.int()

/** A simplified qualified invoice (適格簡易請求書) of one trip, made anew each time from the ledger. */
export const Receipt = z.object({
  issuer: z.object({ ja: z.string(), en: z.string() }),
  registration: z.string().describe('The registration number of the issuer of qualified invoices.'),
  company: z.string(),
  locator: z.string(),
  madeAt: z.iso.datetime(),
  lines: z.array(
    z.object({
      day: z.iso.date(),
      kind: z.enum(['fare', 'fee', 'refund']),
      amount: yen,
      flight: z.string().optional(),
      origin: z.string().optional(),
      destination: z.string().optional(),
      passenger: z.string().optional(),
      ticket: z.string().optional(),
      boardedOn: z.iso.date().optional().describe('Once the ticket was used.'),
    }),
  ),
  rate: z.int().describe('Percent of consumption tax.'),
  total: yen,
  tax: yen.describe('Inside the total; rounded once for the whole, as the law wants it.'),
  history: z.array(
    z.object({
      kind: z.enum(['change', 'cancel', 'refund']),
      day: z.iso.date(),
      fee: yen,
      refund: yen,
    }),
  ),
})
export type Receipt = z.infer<typeof Receipt>
