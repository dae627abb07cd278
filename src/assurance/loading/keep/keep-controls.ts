import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Control } from '../shapes.ts'

/** Adds controls, or replaces them with what they map to; answers how many. */
export async function keepControls(act: Act, controls: Control[]): Promise<number> {
  for (const control of controls) {
    await keepControl(act, control)
    await keepMappings(act, control)
    await keepCarried(act, control)
  }
  return controls.length
}

interface Mapping {
  library: string
  clause: string | null
  why: string | null
}

function keepControl(act: Act, control: Control): Promise<number> {
  const { id, title, text, unit, accountable, threats, retired } = control
  return act.run(sql`
    insert into assurance_control (id, title_ja, title_en, text_ja, text_en, unit, accountable, threats, retired_at)
    values (${id}, ${title.ja}, ${title.en}, ${text.ja}, ${text.en}, ${unit}, ${accountable}, ${threats},
      ${retired ? act.now : null})
    on conflict (id) do update set title_ja = excluded.title_ja, title_en = excluded.title_en,
      text_ja = excluded.text_ja, text_en = excluded.text_en, unit = excluded.unit, accountable = excluded.accountable,
      threats = excluded.threats,
      retired_at = case when excluded.retired_at is null then null
        else coalesce(assurance_control.retired_at, excluded.retired_at) end`)
}

async function keepMappings(act: Act, { id, maps }: Control): Promise<void> {
  const rows = Object.entries(maps).flatMap(([library, clauses]): Mapping[] =>
    Array.isArray(clauses)
      ? [...new Set(clauses)].map((clause) => ({ library, clause, why: null }))
      : [{ library, clause: null, why: clauses['not-applicable'] }],
  )
  await act.run(sql`delete from assurance_mapping where control_id = ${id}`)
  await act.run(sql`
    insert into assurance_mapping (control_id, library_id, requirement_id, why_not)
    select ${id}, library, clause, why from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(library text, clause text, why text)`)
}

async function keepCarried(act: Act, { id, carries, proofs }: Control): Promise<void> {
  await act.run(sql`delete from assurance_commitment_control where control_id = ${id}`)
  await act.run(sql`
    insert into assurance_commitment_control (commitment_id, control_id) select unnest(${[...new Set(carries)]}::text[]), ${id}`)
  await act.run(sql`delete from assurance_control_rule where control_id = ${id}`)
  await act.run(sql`
    insert into assurance_control_rule (control_id, rule_id) select ${id}, unnest(${[...new Set(proofs)]}::text[])`)
}
