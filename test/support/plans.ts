import type { Db, Sql } from '#platform/sql.ts'
import type { TestWorld } from './world.ts'

/** A database that also notes how PostgreSQL carries out what it is asked. */
export interface Explained {
  readonly db: Db
  /** The plans of all queries so far. */
  readonly plans: string[]
}

/** Reads as usual, and asks for the plan of each query beside it: the one that is made once, whatever the values are. */
export function explained({ db, pool }: TestWorld): Explained {
  const plans: string[] = []
  const explain = async ({ text }: Sql) => {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${text}`)
    plans.push(rows.map((line) => line['QUERY PLAN']).join('\n'))
  }
  const reading: Db = {
    rows: async (query) => {
      await explain(query)
      return db.rows(query)
    },
    row: async (query) => {
      await explain(query)
      return db.row(query)
    },
    run: (query) => db.run(query),
  }
  return { db: reading, plans }
}
