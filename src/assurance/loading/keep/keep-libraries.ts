import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Takes libraries of requirements in; a clause that an edition no longer has is kept, and marked as withdrawn. */
export async function keepLibraries(act: Act, libraries: Registers['libraries']): Promise<number> {
  let changed = 0
  for (const library of libraries) changed += await keepLibrary(act, library)
  return changed
}

async function keepLibrary(
  act: Act,
  { id, title, edition, frame, requirements }: Registers['libraries'][number],
): Promise<number> {
  await act.run(sql`
    insert into assurance_library (id, title_ja, title_en, edition, is_frame, loaded_at)
    values (${id}, ${title.ja}, ${title.en}, ${edition}, ${frame}, ${act.now})
    on conflict (id) do update set title_ja = excluded.title_ja, title_en = excluded.title_en, edition = excluded.edition,
      is_frame = excluded.is_frame, loaded_at = excluded.loaded_at`)
  const clauses = Object.entries(requirements).map(([clause, words], n) => ({
    clause,
    ...words,
    place: n + 1,
  }))
  const kept = await act.run(sql`
    insert into assurance_requirement (library_id, id, title_ja, title_en, place)
    select ${id}, clause, ja, en, place from jsonb_to_recordset(${JSON.stringify(clauses)}::jsonb)
      as r(clause text, ja text, en text, place integer)
    on conflict (library_id, id) do update set title_ja = excluded.title_ja, title_en = excluded.title_en,
      place = excluded.place, withdrawn_at = null
    where (assurance_requirement.title_ja, assurance_requirement.title_en, assurance_requirement.place,
      assurance_requirement.withdrawn_at) is distinct from (excluded.title_ja, excluded.title_en, excluded.place, null)`)
  const gone = await act.run(sql`
    update assurance_requirement set withdrawn_at = ${act.now}
    where library_id = ${id} and withdrawn_at is null and not (id = any(${clauses.map(({ clause }) => clause)}))`)
  return kept + gone
}
