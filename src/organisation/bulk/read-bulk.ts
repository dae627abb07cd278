import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type NameColumns, namesOf } from '../tables.ts'
import {
  type Bulk,
  type BulkInList,
  type BulkList,
  type BulkPeople,
  type BulkPeopleQuery,
  bulkLimits,
  isUndoable,
} from './contract.ts'
import type { BulkPersonRow, BulkRef, BulkRow } from './rows.ts'

const pageSize = 50

type WithDepartment = BulkRow & { code: string | null; name: string | null }

/** A bulk action with everybody counted by what became of him; undefined for another company's and an unknown one alike. */
export async function readBulk(db: Db, now: Date, ref: BulkRef): Promise<Bulk | undefined> {
  const row = await db.row<WithDepartment>(sql`
    select b.*, d.code, d.name from organisation_bulk b
    left join organisation_department d on d.company_id = b.company_id and d.id = b.department_id
    where b.company_id = ${ref.companyId} and b.id = ${ref.bulkId}`)
  if (!row) return undefined
  const tallies = await talliesOf(db, ref)
  const hasDone = tallies.some(({ result }) => result === 'done')
  return {
    ...{ ...inList(row), tallies, isUndoable: isUndoable(row.action) },
    undoUntil: hasDone ? undoUntil(row, now)?.toISOString() : undefined,
  }
}

/** Until when somebody may take it back; undefined when that is over, or never was. */
export function undoUntil({ action, state, acted_at }: BulkRow, now: Date): Date | undefined {
  if (!acted_at || !isUndoable(action) || state === 'undoing') return undefined
  const until = new Date(acted_at.getTime() + bulkLimits.undoHours * 3_600_000)
  return until > now ? until : undefined
}

async function talliesOf(db: Db, { companyId, bulkId }: BulkRef): Promise<Bulk['tallies']> {
  const rows = await db.rows<Pick<BulkPersonRow, 'result' | 'reason'> & { people: number }>(sql`
    select result, reason, count(*)::int as people from organisation_bulk_person
    where company_id = ${companyId} and bulk_id = ${bulkId} group by result, reason order by people desc, result, reason`)
  return rows.map(({ result, reason, people }) => ({ result, reason: reason ?? undefined, people }))
}

function inList(row: WithDepartment): BulkInList {
  const { id, action, state, planned, code, name, created_at, ended_at } = row
  return {
    ...{ id, action, state, planned },
    department: code && name ? { code, name } : undefined,
    createdAt: created_at.toISOString(),
    endedAt: ended_at?.toISOString(),
  }
}

/** The bulk actions of a company of the last thirty days, newest first. */
export async function listBulks(db: Db, companyId: string, after?: string): Promise<BulkList> {
  const from = readPlace(after, newest)
  const rows = await db.rows<WithDepartment>(sql`
    select b.*, d.code, d.name from organisation_bulk b
    left join organisation_department d on d.company_id = b.company_id and d.id = b.department_id
    where b.company_id = ${companyId} and b.state <> 'previewed' and (b.created_at, b.id) < (${from.at}, ${from.id}::uuid)
    order by b.created_at desc, b.id desc limit ${pageSize + 1}`)
  const { page, next } = paged(rows, pageSize, ({ created_at: at, id }) => ({ at, id }))
  return { bulkActions: page.map(inList), ...(next && { next }) }
}

type Named = BulkPersonRow & NameColumns & { typed_id: string | null }

/** What became of people, in the order of the list; a page from `after` on, of all or of one result. Undefined as `readBulk`. */
export async function bulkPeople(
  db: Db,
  ref: BulkRef,
  { result, after = 0 }: BulkPeopleQuery,
): Promise<BulkPeople | undefined> {
  const known = await db.row(sql`
    select id from organisation_bulk where company_id = ${ref.companyId} and id = ${ref.bulkId}`)
  if (!known) return undefined
  const rows = result
    ? await db.rows<Named>(sql`
        select r.*, p.*, r.changes, coalesce(p.sign_in_id, p.member_number) as typed_id
        from organisation_bulk_person r
        join organisation_person p on p.company_id = r.company_id and p.id = r.person_id
        where r.company_id = ${ref.companyId} and r.bulk_id = ${ref.bulkId} and r.result = ${result} and r.n > ${after}
        order by r.n limit ${pageSize + 1}`)
    : await db.rows<Named>(sql`
        select r.*, p.*, r.changes, coalesce(p.sign_in_id, p.member_number) as typed_id
        from organisation_bulk_person r
        join organisation_person p on p.company_id = r.company_id and p.id = r.person_id
        where r.company_id = ${ref.companyId} and r.bulk_id = ${ref.bulkId} and r.n > ${after}
        order by r.n limit ${pageSize + 1}`)
  const page = rows.slice(0, pageSize)
  return {
    people: page.map((row) => ({
      ...{ personId: row.person_id, names: namesOf(row), typedId: row.typed_id ?? '' },
      ...{ result: row.result, reason: row.reason ?? undefined },
    })),
    next: rows.length > pageSize ? page.at(-1)?.n : undefined,
  }
}
