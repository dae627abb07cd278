import { signInIdRows } from '#identity/public.ts'
import { personRows } from '#organisation/public.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import type { Leavable } from '../checking/reasons.ts'
import { personLines } from './rows.ts'

/** Finds IDs that stand twice, among the lines and here. */
export async function compareIds(db: Db): Promise<void> {
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, 'id', 'id-twice' from cutover_staged_person p
    join (select id, min(line) as first from cutover_staged_person where role <> 'traveller'
      group by id having count(*) > 1) t on t.id = p.id and p.line > t.first
    where p.role <> 'traveller'`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, 'id', 'id-twice' from cutover_staged_person p
    join (select company, id, min(line) as first from cutover_staged_person
      group by company, id having count(*) > 1) t on t.company = p.company and t.id = p.id and p.line > t.first
    where p.role = 'traveller'`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, 'id', 'id-taken' from (${personLines}) p
    join (${signInIdRows}) s on s.sign_in_id = p.id
    where p.role <> 'traveller' and p.left_out is null and not exists (
      select from cutover_person t where t.company_id = p.company_id and t.id = p.id and t.account_id = s.account_id)`)
}

/** Finds whoever would be somebody else here than the line says. */
export async function compareHolders(db: Db): Promise<void> {
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, case when h.kind <> p.role then 'role' else 'member_number' end,
      case when h.kind <> p.role then 'role-changed' else 'number-changed' end
    from (${personLines}) p
    join cutover_person t on t.company_id = p.company_id and t.id = p.id
    join (${personRows}) h on h.company_id = t.company_id and h.account_id = t.account_id
    where p.left_out is null
      and (h.kind <> p.role or (p.role = 'traveller' and h.member_number <> p.member_number))`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, 'member_number', 'number-taken' from (${personLines}) p
    join (${personRows}) h on h.company_id = p.company_id and h.member_number = p.member_number and h.status <> 'left'
    where p.role = 'traveller' and p.left_out is null and not exists (
      select from cutover_person t where t.company_id = p.company_id and t.account_id = h.account_id and t.id = p.id)`)
}

/**
 * Finds one person with two IDs in a company: one member number, or one mailbox and one name. The first line stays. A
 * mailbox of several names is a group's address: whoever has it is taken over, and the rehearsal tells of it.
 */
export const compareDuplicates = (db: Db, leaveOut: ReadonlySet<Leavable>): Promise<number> =>
  leaveOut.has('duplicate-holder')
    ? db.run(sql`
        update cutover_staged_person p set left_out = 'duplicate-holder' from (${duplicates}) f where p.line = f.line`)
    : db.run(sql`
        insert into cutover_fault (kind, line, field, reason)
        select 'people', f.line, f.field, 'duplicate-holder' from (${duplicates}) f`)

const duplicates = part`
  select p.line, 'member_number' as field from cutover_staged_person p
  join (select company, role = 'traveller' as travels, member_number, min(line) as first
    from cutover_staged_person where member_number is not null and left_out is null
    group by 1, 2, 3 having min(id) <> max(id)) t
    on t.company = p.company and t.travels = (p.role = 'traveller') and t.member_number = p.member_number
    and p.line > t.first
  where p.left_out is null
  union
  select p.line, 'id' from cutover_staged_person p
  join (select company, mailbox_mac, family_kanji, given_kanji, family_kana, given_kana, min(line) as first
    from cutover_staged_person where mailbox_mac is not null and left_out is null
    group by 1, 2, 3, 4, 5, 6 having min(id) <> max(id)) t
    using (company, mailbox_mac, family_kanji, given_kanji, family_kana, given_kana)
  where p.left_out is null and p.line > t.first`
