import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { DrillWish } from '../contract.ts'

/** A drill as it is kept. */
export interface DrillRow {
  id: string
  title: string
  wish: DrillWish
  seed: Buffer
  digest: Buffer
  people: number
  designed_at: Date
  designed_by: string
  approved_at: Date | null
  approved_by: string | null
  halted_at: Date | null
  halted_by: string | null
  halt_why: string | null
}

/** Holds a drill until the act is over, so that a stop and a wave never cross. */
export const holdDrill = (act: Act, id: string): Promise<DrillRow | undefined> =>
  act.row<DrillRow>(sql`select * from assurance_drill where id = ${id} for update`)
