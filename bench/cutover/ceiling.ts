import { join } from 'node:path'
import type pg from 'pg'

const tables = [
  'organisation_company',
  'organisation_department',
  'membership_member',
  'identity_sign_in_id',
  'identity_account',
  'organisation_person',
  'organisation_manager_department',
  'cutover_person',
]

/**
 * The ceiling: the very rows the import made, copied by PostgreSQL itself from its own files into tables with the same
 * checks and indexes, nothing read, checked, sealed or compared.
 */
export async function copyAgain(pool: pg.Pool, folder: string): Promise<{ rows: number; seconds: number }> {
  let rows = 0
  let seconds = 0
  for (const table of tables) {
    const file = join(folder, `${table}.copy`)
    const columns = await columnsOf(pool, table)
    await pool.query(`copy ${table} (${columns}) to '${file}'`)
    await pool.query(`create table bench_${table} (like ${table} including all)`)
    const begun = performance.now()
    const { rowCount } = await pool.query(`copy bench_${table} (${columns}) from '${file}'`)
    seconds += (performance.now() - begun) / 1000
    rows += rowCount ?? 0
  }
  return { rows, seconds }
}

/** All but those PostgreSQL makes itself. */
async function columnsOf(pool: pg.Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name).join(', ')
}
