import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { newestOf, type Windows } from '../rules/sigma/evaluate.ts'
import type { Mark } from '../rules/sigma/window.ts'

interface WindowRow {
  group_key: string
  marks: Mark[]
}

/** The windows as their table keeps them, within one act. */
export function windowsOf(act: Act): Windows {
  return {
    async load(ruleId, groups) {
      const rows = await act.rows<WindowRow>(sql`
        select group_key, marks from watch_window where rule_id = ${ruleId} and group_key = any(${groups})`)
      return new Map(rows.map(({ group_key, marks }) => [group_key, marks]))
    },
    async store({ id, window }, marks) {
      const kept = [...marks].filter(([, of]) => of.length > 0)
      const groups = kept.map(([group]) => group)
      const ends = kept.map(([, of]) => new Date(newestOf(of) + window.timespanMs))
      const texts = kept.map(([, of]) => JSON.stringify(of))
      await act.run(sql`
        insert into watch_window (rule_id, group_key, marks, ends_at)
        select ${id}, w.* from unnest(${groups}::text[], ${texts}::jsonb[], ${ends}::timestamptz[]) as w(group_key, marks, ends_at)
        on conflict (rule_id, group_key) do update set marks = excluded.marks, ends_at = excluded.ends_at`)
    },
  }
}
