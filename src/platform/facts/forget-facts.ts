import type { Act } from '../act.ts'
import { sql } from '../sql.ts'

/** Takes facts away whose time is over. For the audit log alone, which swears in the same act to what went. */
export async function forgetFacts(act: Act, seqs: number[]): Promise<void> {
  await act.row(sql`select set_config('sekisho.past_facts', 'go', true)`)
  await act.run(sql`delete from platform_fact where seq = any(${seqs}::bigint[])`)
  await act.row(sql`select set_config('sekisho.past_facts', '', true)`)
}
