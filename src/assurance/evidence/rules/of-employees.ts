import { part } from '#platform/sql.ts'
import { boundOn, versionsOn } from '../../documents/bound.ts'
import { colleaguesOn } from '../../population/people-on.ts'
import type { ComputedRule } from './rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const
const dayOf = (to: unknown) => part`((${to}::timestamptz) at time zone 'Asia/Tokyo')::date`

/** What officers and employees have read, learned and reported. */
export const employeeRules: readonly ComputedRule[] = [
  {
    ...current,
    id: 'documents-confirmed',
    title: {
      ja: '期日を迎えた対象者のうち、規程などの有効な版を確認した人の割合',
      en: 'Readers who confirmed the version in force, of those whose day has passed',
    },
    query: ({ to }) => part`
      select document_id as document, version, (count(*) filter (where at is not null))::int as confirmed, count(*)::int as due
      from (${boundOn(dayOf(to))}) b where at is not null or is_late group by 1, 2 order by 1`,
    measure: { kind: 'share', of: 'confirmed', in: 'due', empty: 1 },
    threshold: { atLeast: 1 },
  },
  {
    ...current,
    id: 'handbook-controlled',
    title: {
      ja: '責任者・承認日・読者の一覧がある、有効なハンドブックの数',
      en: 'Handbooks in force with an owner, an approval date and readers',
    },
    query: ({ to }) => part`
      select d.id as document, v.version, v.in_force_on::text as "inForceOn", d.owner
      from assurance_document d join (${versionsOn(dayOf(to))}) v on v.document_id = d.id
      join assurance_person p on p.id = d.owner and p.left_on is null
      where d.kind = 'handbook' and exists (select 1 from assurance_acknowledgement a where a.document_id = d.id)
      order by 1`,
    measure: { kind: 'rows' },
    threshold: { atLeast: 1 },
  },
  {
    ...current,
    id: 'lessons-finished',
    title: {
      ja: '期日を迎えた研修のうち、修了した割合(在籍・休職を除く対象者)',
      en: 'Lessons finished, of those whose day has passed, of people who are there',
    },
    query: ({ to }) => part`
      select e.lesson_id as lesson, count(e.finished_at)::int as finished, count(*)::int as due
      from assurance_enrolment e join (${colleaguesOn(dayOf(to))}) c on c.id = e.colleague_id
      where e.due_on >= ${dayOf(to)} - 400 and (e.finished_at is not null or (e.due_on < ${dayOf(to)} and not c.is_away))
      group by 1 order by 1`,
    measure: { kind: 'share', of: 'finished', in: 'due' },
    threshold: { atLeast: 0.95 },
  },
]
