import type { Act } from '../act.ts'
import { type Db, sql } from '../sql.ts'
import type { SealedHash } from './take-over.ts'

/** A form of old hashes, and what a look at one takes, milliseconds; 0 for the fast ones. */
export type Form = Pick<SealedHash, 'form' | 'ms'>

/** Notes, in the act that stores hashes, which slow forms a room holds from now on. */
export async function noteForms(act: Act, holder: string, hashes: readonly Form[]): Promise<void> {
  const slow = new Map(hashes.filter(({ ms }) => ms > 0).map(({ form, ms }) => [form, ms]))
  if (slow.size === 0) return
  const rows = [...slow].map(([form, ms]) => ({ form, ms }))
  await act.run(sql`
    insert into platform_old_form (holder, form, ms, noted_at)
    select ${holder}, r.form, r.ms, ${act.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(form text, ms integer)
    on conflict (holder, form) do update set ms = excluded.ms, noted_at = excluded.noted_at`)
}

/** Forgets the forms a room holds no more; those of the last day stay, for an import may be under way. */
export async function forgetForms(db: Db, holder: string, held: readonly string[]): Promise<void> {
  await db.run(sql`
    delete from platform_old_form
    where holder = ${holder} and noted_at < platform_now() - interval '1 day' and form <> all(${held}::text[])`)
}

/** What a look at the slowest hash in use takes, milliseconds; 0 when there is none. */
export async function slowestForm(db: Db): Promise<number> {
  const found = await db.row<{ ms: number | null }>(sql`select max(ms) as ms from platform_old_form`)
  return found?.ms ?? 0
}
