import { z } from 'zod'
import { part } from '#platform/sql.ts'
import { Lines } from './pattern/contract.ts'
import { dayOrder } from './pattern/day-order.ts'
import type { Register } from './pattern/register.ts'

/** The outside bodies that watch with us: more than one, always (S2-36). */
export const monitors: Register = {
  kind: 'monitor',
  path: 'monitors',
  what: 'outside bodies that watch with us',
  holds: 'confidential',
  table: part`assurance_monitor`,
  own: z.object({ covers: Lines, fromOn: z.iso.date(), untilOn: z.iso.date().optional() }),
  shows: {
    shape: z.strictObject({ isActive: z.boolean() }),
    found: (today) =>
      part`jsonb_build_object('isActive', ${today}::date between d.from_on and coalesce(d.until_on, 'infinity'))`,
  },
  objects: async (_db, { form }) => dayOrder(form, ['fromOn', 'untilOn']),
}
