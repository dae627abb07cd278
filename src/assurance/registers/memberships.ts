import { z } from 'zod'
import { part } from '#platform/sql.ts'
import { Line, Lines } from './pattern/contract.ts'
import { dayOrder } from './pattern/day-order.ts'
import type { Register } from './pattern/register.ts'

/** The bodies of collective defence the group belongs to, each with what it is (S2-15). */
export const memberships: Register = {
  kind: 'membership',
  path: 'memberships',
  what: 'memberships',
  holds: 'internal',
  table: part`assurance_membership`,
  own: z.object({
    short: Line.max(60),
    whatJa: Lines,
    whatEn: Lines,
    sinceOn: z.iso.date(),
    untilOn: z.iso.date().optional(),
  }),
  objects: async (_db, { form }) => dayOrder(form, ['sinceOn', 'untilOn']),
}
