import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Adds programmes, or replaces what is wanted of them; they are counted from the day they first came in, unless it is said. */
export function keepProgrammes(act: Act, programmes: Registers['programmes']): Promise<number> {
  const rows = programmes.map(({ title, 'joiner-days': joinerDays, ...rest }) => ({
    ...{ ...rest, titleJa: title.ja, titleEn: title.en, joinerDays },
    target: rest.target ?? rest.minimum,
  }))
  return act.run(sql`
    insert into assurance_programme as p (id, kind, title_ja, title_en, minimum, target, year_kind, asks, joiner_days, since_on)
    select id, kind, "titleJa", "titleEn", minimum, target, year, array(select jsonb_array_elements_text(asks)), "joinerDays",
      coalesce(since, (${act.now}::timestamptz at time zone 'Asia/Tokyo')::date)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id text, kind text, "titleJa" text, "titleEn" text,
      minimum int, target int, year text, asks jsonb, "joinerDays" int, since date)
    on conflict (id) do update set kind = excluded.kind, title_ja = excluded.title_ja, title_en = excluded.title_en,
      minimum = excluded.minimum, target = excluded.target, year_kind = excluded.year_kind, asks = excluded.asks,
      joiner_days = excluded.joiner_days, since_on = least(p.since_on, excluded.since_on)
    where (p.kind, p.title_ja, p.title_en, p.minimum, p.target, p.year_kind, p.asks, p.joiner_days) is distinct from
      (excluded.kind, excluded.title_ja, excluded.title_en, excluded.minimum, excluded.target, excluded.year_kind,
        excluded.asks, excluded.joiner_days)`)
}
