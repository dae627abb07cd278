import type { Db } from '#platform/sql.ts'
import type { RecordHistory } from './contract.ts'
import { recordById, recordsOfBooking } from './record-rows.ts'

/** One entry and the history of its booking; undefined for an unknown one and for one of another company alike. */
export async function readRecord(db: Db, companyId: string, id: string): Promise<RecordHistory | undefined> {
  const record = await recordById(db, companyId, id)
  if (!record) return undefined
  return { record, history: await recordsOfBooking(db, companyId, record.bookingId) }
}
