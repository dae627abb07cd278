import type { ThingToDo } from '#mail/public.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import { boundOn } from '../documents/bound.ts'
import { colleaguesOn } from '../population/people-on.ts'
import { cells } from '../programmes/cells.ts'

/** One thing somebody has still to do, as it is read; addresses in small letters. */
export interface Due {
  readonly address: string
  readonly accountId: string | null
  readonly language: 'ja' | 'en'
  readonly kind: ThingToDo['kind']
  readonly title_ja: string
  readonly title_en: string
  readonly due_on: string
}

/** Days before its end from which somebody is reminded of a thing, and days a round runs before. */
const ahead = 14
const grace = 7

/** What is not done on a day and due soon or overdue, of everybody who is there; of one person's the nearest first. */
export const thingsDue = (db: Db, day: string): Promise<Due[]> =>
  db.rows<Due>(sql`
    with there as (select id, lower(address) as address, staff_account_id, language from (${colleaguesOn(day)}) c where not is_away)
    select * from (
      select t.address, t.staff_account_id as "accountId", t.language, d.kind, d.title_ja, d.title_en, d.due_on::text as due_on
      from (${lessons(day)} union all ${documents(day)} union all ${rounds(day)}) d join there t on t.id = d.colleague_id
      union all
      select lower(p.address), t.staff_account_id, coalesce(t.language, 'ja'), d.kind, d.title_ja, d.title_en, d.due_on::text
      from (${findings} union all ${improvements} union all ${followUps}) d
      join assurance_person p on p.id = d.owner and p.left_on is null
      left join there t on t.address = lower(p.address)
      where d.due_on <= ${day}::date + ${ahead}::int
    ) everything order by address, due_on, kind, title_ja`)

const lessons = (day: string): Part => part`
  select e.colleague_id, 'lesson' as kind, l.title_ja, l.title_en, min(e.due_on) as due_on
  from assurance_enrolment e join lateral (
    select title_ja, title_en from assurance_lesson where id = e.lesson_id order by version desc limit 1) l on true
  where e.finished_at is null and e.due_on <= ${day}::date + ${ahead}::int group by 1, 2, 3, 4`

const documents = (day: string): Part => part`
  select b.colleague_id, 'document', v.title_ja, v.title_en, b.due_on
  from (${boundOn(day)}) b join assurance_document_version v on v.document_id = b.document_id and v.version = b.version
  where b.at is null and b.due_on <= ${day}::date + ${ahead}::int`

// Of a drill by mail nobody is told beforehand; a round whose lesson is asked anyway is that lesson.
const rounds = (day: string): Part => part`
  select s.colleague_id, 'round', y.title_ja, y.title_en, y.ends_on
  from (${cells(day, part`y.starts_on <= ${day}::date - ${grace}::int and y.ends_on >= ${day}::date`)}) s
  join assurance_cycle y on y.id = s.cycle_id join assurance_programme p on p.id = y.programme_id and p.kind = 'training'
  where s.state = 'open' and not exists (
    select 1 from assurance_enrolment e
    where e.colleague_id = s.colleague_id and e.lesson_id = y.reference and e.finished_at is null)`

// Where it stands, and not what it says: a mail leaves the house.
const findings = part`
  select f.owner, 'finding' as kind, f.number || ' (' || a.held_on || ')' as title_ja, f.number || ' (' || a.held_on || ')' as title_en,
    f.due_on
  from assurance_finding f join assurance_audit a on a.id = f.audit_id where f.closed_at is null and f.owner is not null`

const improvements = part`
  select c.owner, 'improvement', c.title_ja, c.title_en, r.improve_by
  from assurance_check_result r join assurance_check c on c.id = r.check_id
  where r.improvement is not null and r.improved_at is null`

const followUps = part`
  select u.owner, 'follow-up', b.name_ja || ' (' || m.held_on || ')', b.name_en || ' (' || m.held_on || ')', u.due_on
  from assurance_follow_up u join assurance_meeting m on m.id = u.meeting_id join assurance_body b on b.id = m.body_id
  where u.done_at is null`
