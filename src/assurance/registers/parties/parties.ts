import { z } from 'zod'
import { part } from '#platform/sql.ts'
import { Line, Lines } from '../pattern/contract.ts'
import { dayOrder } from '../pattern/day-order.ts'
import type { Objection, Register, Written } from '../pattern/register.ts'
import { accessReasons } from './contract.ts'
import { endGroundless } from './end-groundless.ts'

const day = z.iso.date().optional()

/** The contractors that work with the group's information: why chosen, to what bound, how checked (S2-24 to S2-26). */
export const parties: Register = {
  kind: 'party',
  path: 'parties',
  what: 'contractors',
  holds: 'confidential',
  table: part`assurance_party`,
  own: z.object({
    work: Lines,
    selectedOn: day,
    selectedBy: Line.optional(),
    experience: Lines.optional(),
    ability: Lines.optional(),
    contractNumber: Line.optional(),
    contractFrom: day,
    contractUntil: day,
    confidentialFrom: day,
    confidentialUntil: day,
  }),
  shows: {
    shape: z.strictObject({
      /** Why its people may have no account; missing when they may. */
      against: z.enum(accessReasons).nullable(),
      accounts: z.int(),
    }),
    found: (today) => part`jsonb_build_object('against', assurance_against_access(d, ${today}::date),
      'accounts', (select count(*) from assurance_outside_account a where a.party_id = e.id and a.closed_at is null))`,
  },
  objects: async (_db, written) => against(written),
  follows: (act, world, id) => endGroundless(act, world, id),
}

/** A selection record and a contract are whole, or they are not there. */
function against({ form }: Written): Objection | undefined {
  const given = (...names: string[]) => names.filter((name) => form[name] !== undefined).length
  if (![0, 4].includes(given('selectedOn', 'selectedBy', 'experience', 'ability')))
    return 'selection-incomplete'
  if (![0, 2].includes(given('contractNumber', 'contractFrom'))) return 'contract-incomplete'
  if (given('contractUntil') > given('contractFrom')) return 'contract-incomplete'
  if (given('confidentialUntil') > given('confidentialFrom')) return 'contract-incomplete'
  return dayOrder(form, ['contractFrom', 'contractUntil'], ['confidentialFrom', 'confidentialUntil'])
}
