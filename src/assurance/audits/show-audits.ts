import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { peopleWhoAnswer } from '../people-who-answer.ts'
import { auditedYears } from './audited-years.ts'
import type { Audits, AuditView, FindingView } from './contract.ts'

type Both = { ja: string; en: string }
interface Row {
  id: string
  audit_id: string
  number: number
  severity: FindingView['severity']
  words: string
  control: { id: string; title: Both }
  version: number
  plan: FindingView['plan'] | null
  closed_at: Date | null
  place: number | null
  rule: Both | null
  has_lapsed: boolean
  proofs: FindingView['proofs'] | null
}

/** The audits on record with what they found, and the years with and without one (S2-55, S2-56). */
export async function showAudits({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<Audits> {
  const today = dayAfter(await clock.now(), 0)
  const [fiscal, calendar, audits, findings, people, controls] = await Promise.all([
    auditedYears(db, 'fiscal', today),
    auditedYears(db, 'calendar', today),
    auditsOf(db),
    findingsOf(db),
    peopleWhoAnswer(db),
    controlsOf(db),
  ])
  const found = Map.groupBy(findings, ({ audit_id }) => audit_id)
  return {
    ...{ fiscal, calendar, people, controls },
    audits: audits.map((audit) => ({
      ...audit,
      findings: (found.get(audit.id) ?? []).map((row) => findingOf(row, today)),
    })),
  }
}

function findingOf(row: Row, today: string): FindingView {
  const { id, number, severity, words, control, version, plan, closed_at, place, rule, proofs } = row
  return {
    ...{ id, number, severity, words, control, version, state: stateOf(row, today), proofs: proofs ?? [] },
    ...(plan && { plan }),
    ...(closed_at && place && rule && { closed: { at: closed_at.toISOString(), place, rule } }),
  }
}

/** Closed by what proves it still, or lapsed: the same proof, found later, passed no more. */
function stateOf({ closed_at, has_lapsed, plan }: Row, today: string): FindingView['state'] {
  if (closed_at) return has_lapsed ? 'lapsed' : 'closed'
  if (!plan) return 'open'
  return plan.dueOn < today ? 'overdue' : 'planned'
}

const auditsOf = (db: Db) =>
  db.rows<Omit<AuditView, 'findings'>>(sql`
    select id, auditor, held_on::text as "heldOn", scope, opinion from assurance_audit order by held_on desc, id limit 50`)

const findingsOf = (db: Db) =>
  db.rows<Row>(sql`
    select f.id, f.audit_id, f.number, f.severity, f.words, f.version, f.closed_at, f.proof_place as place,
      jsonb_build_object('id', c.id, 'title', jsonb_build_object('ja', c.title_ja, 'en', c.title_en)) as control,
      case when f.action is not null then jsonb_build_object('action', f.action, 'owner', f.owner, 'dueOn', f.due_on,
        'name', jsonb_build_object('ja', p.name_ja, 'en', p.name_en)) end as plan,
      case when u.id is not null then jsonb_build_object('ja', u.title_ja, 'en', u.title_en) end as rule,
      coalesce((select verdict <> 'PASS' from assurance_record where rule_id = r.rule_id order by place desc limit 1), false)
        as has_lapsed,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'title', jsonb_build_object('ja', a.title_ja, 'en', a.title_en))
          order by a.id)
        from (select distinct on (id) * from assurance_rule order by id, version desc) a
        join assurance_control_rule k on k.rule_id = a.id and k.control_id = f.control_id where a.kind = 'computed') as proofs
    from (select id from assurance_audit order by held_on desc, id limit 50) newest
    join assurance_finding f on f.audit_id = newest.id
    join assurance_control c on c.id = f.control_id
    left join assurance_person p on p.id = f.owner
    left join assurance_record r on r.place = f.proof_place
    left join assurance_rule u on u.id = r.rule_id and u.version = r.version
    order by f.audit_id, f.number`)

const controlsOf = (db: Db) =>
  db.rows<Audits['controls'][number]>(sql`
    select id, jsonb_build_object('ja', title_ja, 'en', title_en) as title from assurance_control
    where retired_at is null order by id`)
