import { dayOf } from '../past.ts'
import type { Try } from './tried.ts'

/** A try as its table holds it until it is counted. */
export interface AttemptRow {
  at: Date
  company_id: string | null
  account_id: string | null
  claimed: string
  series: string | null
  prints: string[]
  exists: boolean
  is_right: boolean
  is_far: boolean
  has_device: boolean
  network: string | null
  family: string
}

/** The same as the model weighs it. */
export const tryOf = (row: AttemptRow): Try => ({
  day: dayOf(row.at),
  account: row.claimed,
  exists: row.exists,
  isRight: row.is_right,
  hasDevice: row.has_device,
  prints: row.prints.map((print) => {
    const [day = '', value = ''] = print.split(' ')
    return { day: Number(day), value }
  }),
  network: row.network ?? undefined,
  family: row.family,
  series: row.series ?? undefined,
})
