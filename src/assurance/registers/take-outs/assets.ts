import { z } from 'zod'
import { handlingClasses } from '#platform/handling/classes.ts'
import { part } from '#platform/sql.ts'
import { Line } from '../pattern/contract.ts'
import type { Register } from '../pattern/register.ts'

/** The information assets, each with its handling class (S2-05). */
export const assets: Register = {
  kind: 'asset',
  path: 'assets',
  what: 'information assets',
  holds: 'confidential',
  table: part`assurance_asset`,
  own: z.object({
    handling: z.enum(handlingClasses),
    place: Line,
    medium: z.enum(['paper', 'file', 'system', 'removable']),
  }),
  shows: {
    shape: z.strictObject({ isOut: z.boolean() }),
    found: () => part`jsonb_build_object('isOut', exists (
      select 1 from assurance_take_out t where t.asset_id = e.id and t.returned_at is null))`,
  },
}

/** The devices that carry what is taken out. */
export const devices: Register = {
  kind: 'device',
  path: 'devices',
  what: 'devices for taking information out',
  holds: 'confidential',
  table: part`assurance_device`,
  own: z.object({ tag: Line.max(60), deviceKind: z.enum(['computer', 'phone', 'storage']) }),
  shows: {
    shape: z.strictObject({ isOut: z.boolean() }),
    found: () => part`jsonb_build_object('isOut', exists (
      select 1 from assurance_take_out t where t.device_id = e.id and t.returned_at is null))`,
  },
}
