import type pg from 'pg'
import { type Db, sql } from '#platform/sql.ts'
import type { Leavable } from './checking/reasons.ts'
import type { SurveyedFile } from './reading/survey.ts'
import type { Counts } from './tables.ts'

/** An import that is open, and how it is carried out. */
export interface Running {
  id: string
  files: SurveyedFile[]
  leaveOut: ReadonlySet<Leavable>
  isDryRun: boolean
  /** Connections of one's own: lines are copied on them. */
  pool: pg.Pool
  told(progress: Progress): void
}

/** Where an import stands, for whoever watches. */
export interface Progress {
  step: 'reading' | 'comparing' | 'applying'
  lines: number
  faults: number
  /** What is being entered. */
  what?: string
}

/** What became of an import. */
export interface Ended {
  state: 'applied' | 'refused' | 'tried'
  lines: number
  faults: number
  counts: Partial<Counts>
}

/** Lines are kept no longer than they are needed; faults stay, for they say nothing of what a line holds. */
export const dropStaged = (db: Db) =>
  db.run(sql`
    truncate cutover_staged_file, cutover_staged_company, cutover_staged_department, cutover_staged_member,
      cutover_staged_person`)
