import { z } from 'zod'
import { part } from '#platform/sql.ts'
import { Line } from './pattern/contract.ts'
import type { Register } from './pattern/register.ts'

/** The laws and guidelines that apply, each with who answers for it and its last review (S2-19). */
export const laws: Register = {
  kind: 'law',
  path: 'laws',
  what: 'laws and guidelines',
  holds: 'internal',
  table: part`assurance_law`,
  own: z.object({
    kind: z.enum(['law', 'guideline']),
    issuer: Line,
    reference: Line.max(300).optional(),
    inForceOn: z.iso.date().optional(),
  }),
}
