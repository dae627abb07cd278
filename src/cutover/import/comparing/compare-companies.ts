import { departmentRows } from '#organisation/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import { companyRows } from './rows.ts'

/** A company keeps the id it had when it was first taken over. To be called once all companies are read. */
export const findCompanies = (db: Db): Promise<number> =>
  db.run(sql`
    update cutover_staged_company s set company_id = c.company_id from cutover_company c
    where c.code = s.code and c.company_id <> s.company_id`)

/** Finds what companies, departments and members say twice or of nobody. */
export async function compareCompanies(db: Db): Promise<void> {
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'companies', s.line, 'company', 'company-twice' from cutover_staged_company s
    join (select code, min(line) as first from cutover_staged_company group by code having count(*) > 1) t
      on t.code = s.code and s.line > t.first`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'departments', s.line, 'company', 'company-unknown' from cutover_staged_department s
    where not exists (select from (${companyRows}) c where c.code = s.company)`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'departments', s.line, 'code', 'department-twice' from cutover_staged_department s
    join (select company, code, min(line) as first from cutover_staged_department
      group by company, code having count(*) > 1) t
      on t.company = s.company and t.code = s.code and s.line > t.first`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'members', s.line, 'number', 'member-twice' from cutover_staged_member s
    join (select number, min(line) as first from cutover_staged_member group by number having count(*) > 1) t
      on t.number = s.number and s.line > t.first`)
}

/** What people's lines say of companies and departments that are not there. */
export async function compareDepartments(db: Db): Promise<void> {
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select 'people', p.line, 'company', 'company-unknown' from cutover_staged_person p
    where not exists (select from (${companyRows}) c where c.code = p.company)`)
  await db.run(sql`
    insert into cutover_fault (kind, line, field, reason)
    select distinct 'people', w.line, w.field, 'department-unknown'
    from (select line, company, department as code, 'department' as field from cutover_staged_person
        where department is not null
      union all select p.line, p.company, m.code, 'managed_departments' from cutover_staged_person p
        cross join lateral unnest(string_to_array(p.managed, ' ')) as m(code)
        where p.role = 'ticketing-manager' and p.left_out is null and p.managed <> p.department) w
    left join (select company, code from cutover_staged_department
      union select c.code, d.code from (${departmentRows}) d join cutover_company c on c.company_id = d.company_id) d
      on d.company = w.company and d.code = w.code
    where d.code is null and exists (select from (${companyRows}) c where c.code = w.company)`)
}
