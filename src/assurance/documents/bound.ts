import { type Part, part } from '#platform/sql.ts'
import { colleaguesOn } from '../population/people-on.ts'

/** The version of every document that is in force on a day. */
export const versionsOn = (day: unknown): Part => part`
  select distinct on (document_id) document_id, version, title_ja, title_en, bound, within_days, in_force_on
  from assurance_document_version where approved_at is not null and in_force_on <= ${day}::date
  order by document_id, version desc`

/**
 * Everybody a document binds on a day: until when he must have confirmed it, counted from the day it came into force or
 * he joined, and when he did. Who is on leave is not late.
 */
export const boundOn = (day: unknown): Part => part`
  select d.*, d.due_on < ${day}::date and d.at is null and not d.is_away as is_late from (
    select v.document_id, v.version, c.id as colleague_id, c.employee_number, c.name_ja, c.name_en, c.group_company, c.unit,
      c.is_away, greatest(v.in_force_on, c.joined_on::date) + v.within_days as due_on, a.at
    from (${versionsOn(day)}) v join (${colleaguesOn(day)}) c on c.kind = any(v.bound)
    left join assurance_acknowledgement a
      on a.document_id = v.document_id and a.version = v.version and a.colleague_id = c.id) d`
