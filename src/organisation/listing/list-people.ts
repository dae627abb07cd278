import { heldAccounts, heldAmong } from '#identity/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type PeopleQuery, type PersonInList, pageSize } from '../contract.ts'
import type { PersonRow } from '../tables.ts'
import { gramsToFind, termsOf } from './find-words.ts'
import { personInList } from './person-in-list.ts'

/** Where a page begins: after this person in reading order. */
interface Place {
  key: string
  id: string
}

/**
 * One page of a company's people in reading order of their kana. Every way of looking has an index that ends in
 * that order, so a page costs the same among forty people and among a million.
 */
export async function listPeople(
  db: Db,
  companyId: string,
  wish: PeopleQuery,
): Promise<{ people: PersonInList[]; next?: string }> {
  const found = await placesOf(db, companyId, wish, pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const people = await peopleAt(db, companyId, page)
  return { people, ...(found.length > pageSize && last && { next: writePlace(last) }) }
}

/** The ids of the first people a filter of the list finds, in reading order, as many as are asked for. */
export async function findPeople(
  db: Db,
  companyId: string,
  wish: PeopleQuery,
  most: number,
): Promise<string[]> {
  return (await placesOf(db, companyId, wish, most)).map(({ id }) => id)
}

/** People by their ids, in reading order. */
async function peopleAt(db: Db, companyId: string, places: Place[]): Promise<PersonInList[]> {
  const rows = await db.rows<
    PersonRow & { department_code: string | null; department_name: string | null }
  >(sql`
    select p.*, d.code as department_code, d.name as department_name
    from organisation_person p
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where p.company_id = ${companyId} and p.id = any(${places.map((place) => place.id)}::uuid[])
    order by p.sort_key, p.id`)
  const held = await heldAmong(
    db,
    companyId,
    rows.map((row) => row.account_id),
  )
  return rows.map((row) => personInList(row, held))
}

function placesOf(db: Db, companyId: string, wish: PeopleQuery, most: number): Promise<Place[]> {
  const { department = null, kind = null, status = null } = wish
  const filters = { terms: termsOf(wish.query ?? ''), department, kind, status, most }
  return indexFor(filters)(db, companyId, filters, readPlace(wish.after))
}

function indexFor({ terms, department, kind, status }: Filters) {
  if (status === 'held') return byHold
  if (terms.length > 0) return bySearch
  if (department) return byDepartment
  if (status && status !== 'active') return byStatus
  if (kind && kind !== 'traveller') return byKind
  return inOrder
}

// The plan must not depend on filters that are absent: one query for each index, named by what drives it.

function inOrder(db: Db, companyId: string, { kind, status, most }: Filters, from: Place) {
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (kind = ${kind} or ${kind}::text is null)
      and (status = ${status} or (${status}::text is null and status <> 'left'))
    order by sort_key, id limit ${most}`)
}

function byKind(db: Db, companyId: string, { kind, status, most }: Filters, from: Place) {
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and kind = ${kind} and kind <> 'traveller'
      and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (status = ${status} or (${status}::text is null and status <> 'left'))
    order by sort_key, id limit ${most}`)
}

function byStatus(db: Db, companyId: string, { kind, status, most }: Filters, from: Place) {
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and status = ${status} and status <> 'active'
      and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (kind = ${kind} or ${kind}::text is null)
    order by sort_key, id limit ${most}`)
}

function byDepartment(db: Db, companyId: string, wish: Filters, from: Place) {
  const { department, kind, status, most } = wish
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and department_id = ${department}
      and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (kind = ${kind} or ${kind}::text is null)
      and (status = ${status} or (${status}::text is null and status <> 'left'))
    order by sort_key, id limit ${most}`)
}

// Who is held stands in identity; there are never many, so what else narrows the list is asked of those few.
async function byHold(db: Db, companyId: string, { terms, department, kind, most }: Filters, from: Place) {
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and account_id = any(${await heldAccounts(db, companyId)}::uuid[])
      and search @> ${gramsToFind(terms)} and status = 'active'
      and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (department_id = ${department} or ${department}::uuid is null)
      and (kind = ${kind} or ${kind}::text is null)
    order by sort_key, id limit ${most}`)
}

function bySearch(db: Db, companyId: string, wish: Filters, from: Place) {
  const { terms, department, kind, status, most } = wish
  // The pairs narrow down; the words themselves decide.
  return db.rows<Place>(sql`
    select sort_key as key, id from organisation_person
    where company_id = ${companyId} and search @> ${gramsToFind(terms)}
      and not exists (select 1 from unnest(${terms}::text[]) term where position(term in upper(concat_ws(' ',
        family_kanji || given_kanji, family_kana || given_kana, family_romaji || given_romaji,
        member_number, sign_in_id))) = 0)
      and (sort_key, id) > (${from.key}, ${from.id}::uuid)
      and (department_id = ${department} or ${department}::uuid is null)
      and (kind = ${kind} or ${kind}::text is null)
      and (status = ${status} or (${status}::text is null and status <> 'left'))
    order by sort_key, id limit ${most}`)
}

/** What narrows the list, with null for what was not asked: PostgreSQL knows no undefined. */
interface Filters {
  terms: string[]
  department: string | null
  kind: string | null
  status: string | null
  /** Where the page ends. */
  most: number
}

const beginning: Place = { key: '', id: '00000000-0000-0000-0000-000000000000' }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const writePlace = ({ key, id }: Place) => Buffer.from(`${id} ${key}`).toString('base64url')

// A place somebody made up is only a place in his own company's list: unreadable means the beginning.
function readPlace(after: string | undefined): Place {
  if (!after) return beginning
  const text = Buffer.from(after, 'base64url').toString('utf8')
  const [id = '', key = ''] = [text.slice(0, 36), text.slice(37)]
  return uuid.test(id) && !key.includes('\0') ? { id, key } : beginning
}
