import type pg from 'pg'
import { dbOver, sql } from '../sql.ts'
import { deadQueue } from './queues.ts'

/** How many jobs of each name failed for good in the last weeks. */
export type DeadJobs = Record<string, number>

/** Counts the jobs whose tries are used up. */
export async function deadJobsIn(pool: pg.Pool): Promise<DeadJobs> {
  const rows = await dbOver(pool).rows<{ name: string; count: number }>(sql`
    select source_name as name, count(*) as count from jobs.job
    where name = ${deadQueue} and source_name is not null group by source_name`)
  return Object.fromEntries(rows.map((row) => [row.name, row.count]))
}
