import type { Db } from '#platform/sql.ts'

/** What a company asks of its trips, as far as booking goes by it. */
export interface BookingPolicy {
  /** How many hours before departure a ticket must be issued. */
  readonly leadHours: number
  /** Whether nobody may be on two flights at the same time; otherwise he is warned. */
  readonly blockOverlap: boolean
}

/** The policy of a company; nothing is asked of one that has set none. */
export const policyOf = async (_db: Db, _companyId: string): Promise<BookingPolicy> => ({
  leadHours: 0,
  blockOverlap: false,
})
