import { type Db, sql } from '#platform/sql.ts'
import { idOf, propsOf } from './frame.ts'

interface Row {
  place: number
  rule_id: string
  version: number
  kind: 'computed' | 'attested'
  title_en: string
  at: Date
  fresh_hours: number
  value: number | null
  verdict: string
  reason: string | null
  rows_hash: string
  hash: string
}

/** The newest record of every rule of a control that is in force, each as an observation whose number anybody finds again. */
export async function observationsOf(db: Db) {
  const rows = await db.rows<Row>(sql`
    select r.place, r.rule_id, r.version, u.kind, u.title_en, r.at, u.fresh_hours, r.value::float8 as value, r.verdict, r.reason,
      r.rows_hash, r.hash
    from (select distinct k.rule_id from assurance_control_rule k join assurance_control c on c.id = k.control_id
      where c.retired_at is null) used
    cross join lateral (select * from assurance_record where rule_id = used.rule_id order by place desc limit 1) r
    join assurance_rule u on u.id = r.rule_id and u.version = r.version order by r.rule_id`)
  return rows.map(observationOf)
}

function observationOf(row: Row) {
  const { place, rule_id: rule, version, at, value, verdict, reason } = row
  const words = `${row.title_en}: ${value ?? reason ?? 'attested'} (${verdict}).`
  return {
    uuid: idOf('observation', rule),
    title: row.title_en,
    description: words,
    props: propsOf({
      ...{
        rule,
        'rule-version': version,
        place,
        verdict,
        value: value ?? undefined,
        reason: reason ?? undefined,
      },
      ...{ 'rows-hash': row.rows_hash, hash: row.hash },
    }),
    methods: [row.kind === 'computed' ? 'TEST' : 'EXAMINE'],
    types: ['control-objective'],
    'relevant-evidence': [{ href: `/security/promises/${place}`, description: words }],
    collected: at.toISOString(),
    expires: new Date(at.getTime() + row.fresh_hours * 3_600_000).toISOString(),
  }
}
