import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Adds what is to be attested; another title or time makes its next version. */
export async function keepAttestations(act: Act, attestations: Registers['attestations']): Promise<number> {
  let changed = 0
  for (const { id, title, 'fresh-days': days } of attestations)
    changed += await act.run(sql`
      insert into assurance_rule (id, version, kind, title_ja, title_en, fresh_hours, since)
      select ${id}, coalesce(max(version), 0) + 1, 'attested', ${title.ja}, ${title.en}, ${days * 24}, ${act.now}
      from assurance_rule where id = ${id}
      having not exists (
        select 1 from (select * from assurance_rule where id = ${id} order by version desc limit 1) r
        where (r.title_ja, r.title_en, r.fresh_hours) = (${title.ja}, ${title.en}, ${days * 24}))`)
  return changed
}
