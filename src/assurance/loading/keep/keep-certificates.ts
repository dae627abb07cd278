import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Adds certificates, or replaces them. */
export function keepCertificates(act: Act, certificates: Registers['certificates']): Promise<number> {
  return act.run(sql`
    insert into assurance_certificate (id, standard, departments, number, issuer, issued_on, expires_on)
    select id, standard, departments, number, issuer, issued, expires
    from jsonb_to_recordset(${JSON.stringify(certificates)}::jsonb)
      as c(id text, standard text, departments jsonb, number text, issuer text, issued date, expires date)
    on conflict (id) do update set standard = excluded.standard, departments = excluded.departments,
      number = excluded.number, issuer = excluded.issuer, issued_on = excluded.issued_on, expires_on = excluded.expires_on
    where assurance_certificate is distinct from excluded`)
}
