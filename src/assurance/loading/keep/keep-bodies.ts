import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Adds people, or replaces what is known of them; answers how many that changed. */
export function keepPeople(act: Act, people: Registers['people']): Promise<number> {
  return act.run(sql`
    insert into assurance_person (id, name_ja, name_en, address)
    select id, name->>'ja', name->>'en', address from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as p(id text, name jsonb, address text)
    on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en, address = excluded.address,
      left_on = null
    where (assurance_person.name_ja, assurance_person.name_en, assurance_person.address, assurance_person.left_on)
      is distinct from (excluded.name_ja, excluded.name_en, excluded.address, null)`)
}

/** Adds bodies and organisations, or replaces them. */
export function keepBodies(act: Act, bodies: Registers['bodies']): Promise<number> {
  return act.run(sql`
    insert into assurance_body (id, kind, name_ja, name_en, above, under_seat, secretariat)
    select id, kind, name->>'ja', name->>'en', above, "under-seat", secretariat
    from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb)
      as b(id text, kind text, name jsonb, above text, "under-seat" text, secretariat text)
    on conflict (id) do update set kind = excluded.kind, name_ja = excluded.name_ja, name_en = excluded.name_en,
      above = excluded.above, under_seat = excluded.under_seat, secretariat = excluded.secretariat
    where assurance_body is distinct from excluded`)
}
