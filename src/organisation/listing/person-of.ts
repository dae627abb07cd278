import { accountsOf } from '#identity/public.ts'
import type { CompanyKind } from '#platform/author.ts'
import { type Db, part, sql } from '#platform/sql.ts'
import type { Names } from '../contract.ts'
import { namesOf, type PersonRow } from '../tables.ts'
import { fold, termsOf } from './find-words.ts'
import { findPeople } from './list-people.ts'

/** Somebody of a company as other rooms weigh what he may do. */
export interface PersonOf {
  readonly id: string
  readonly accountId: string
  readonly companyId: string
  readonly kind: CompanyKind
  readonly status: 'active' | 'suspended' | 'left'
  readonly names: Names
  /** Administrators may have none. */
  readonly departmentId: string | undefined
  /** The departments a ticketing manager issues for; nobody else has any. */
  readonly managedDepartmentIds: readonly string[]
  /** Those who have him stand in for them at this moment; nobody who is suspended, has left or is held. */
  readonly standsInForIds: readonly string[]
}

/** The person behind an account of this company, with what he manages, in one query. */
export async function personOf(db: Db, companyId: string, accountId: string): Promise<PersonOf | undefined> {
  const row = await db.row<Row>(
    sql`${read} where p.company_id = ${companyId} and p.account_id = ${accountId}`,
  )
  if (!row) return undefined
  const [person] = await peopleFrom(db, companyId, [row])
  return person
}

/** People of this company by their ids, left ones too; who is another company's is not found. */
export async function peopleOf(db: Db, companyId: string, ids: readonly string[]): Promise<PersonOf[]> {
  const rows = await db.rows<Row>(
    sql`${read} where p.company_id = ${companyId} and p.id = any(${ids}::uuid[])`,
  )
  return peopleFrom(db, companyId, rows)
}

/**
 * Active people of this company by a part of their name, in reading order; never by a number or an ID, which the list of
 * administrators knows too and which nobody is to try out here.
 */
export async function colleaguesNamed(
  db: Db,
  companyId: string,
  name: string,
  most: number,
): Promise<PersonOf[]> {
  const terms = termsOf(name)
  if (terms.length === 0) return []
  const ids = await findPeople(db, companyId, { query: name, status: 'active' }, most)
  const people = new Map((await peopleOf(db, companyId, ids)).map((person) => [person.id, person]))
  return ids.flatMap((id) => people.get(id) ?? []).filter(({ names }) => isNamed(names, terms))
}

function isNamed(names: Names, terms: string[]): boolean {
  const spelled = Object.values(names).map(({ family, given }) => fold(family + given))
  return terms.every((term) => spelled.some((words) => words.includes(term)))
}

/** The departments of these ids, by id. */
export async function departmentsById(db: Db, companyId: string, ids: readonly string[]) {
  const rows = await db.rows<{ id: string; code: string; name: string }>(sql`
    select id, code, name from organisation_department where company_id = ${companyId} and id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

type Row = PersonRow & { managed: string[]; stands_in_for: { id: string; account: string }[] }

const read = part`
  select p.*, array(select m.department_id from organisation_manager_department m
    where m.company_id = p.company_id and m.person_id = p.id) as managed,
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'account', o.account_id)) from (
      select o.id, o.account_id from organisation_delegation g join organisation_person o
        on o.company_id = g.company_id and o.id = g.person_id and o.status = 'active'
      where g.company_id = p.company_id and g.deputy_id = p.id and g.ended_at is null
        and g.begins_at <= platform_now() and g.ends_at > platform_now() limit 200) o), '[]') as stands_in_for
  from organisation_person p`

/** Nobody acts for whom no session speaks: who set the deputy may have been whoever the account is held against. */
async function peopleFrom(db: Db, companyId: string, rows: Row[]): Promise<PersonOf[]> {
  const accounts = rows.flatMap(({ stands_in_for }) => stands_in_for.map(({ account }) => account))
  if (accounts.length === 0) return rows.map((row) => personFrom(row))
  const open = (await accountsOf(db, companyId, accounts)).filter(({ status }) => status === 'active')
  const mayBeStoodInFor = new Set(open.map(({ accountId }) => accountId))
  return rows.map((row) => personFrom(row, mayBeStoodInFor))
}

const personFrom = (row: Row, mayBeStoodInFor: ReadonlySet<string> = new Set()): PersonOf => ({
  id: row.id,
  accountId: row.account_id,
  companyId: row.company_id,
  kind: row.kind,
  status: row.status,
  names: namesOf(row),
  departmentId: row.department_id ?? undefined,
  managedDepartmentIds: row.managed,
  standsInForIds: row.stands_in_for.flatMap(({ id, account }) => (mayBeStoodInFor.has(account) ? [id] : [])),
})
