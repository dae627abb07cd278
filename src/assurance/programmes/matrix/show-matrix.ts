import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import { cells } from '../cells.ts'
import type { Matrix, MatrixWish } from '../contract.ts'
import { boundsOf, yearOf } from '../years.ts'

const pageSize = 50

interface Programme {
  id: string
  title: Matrix['title']
  kind: Matrix['kind']
  minimum: number
}

/** Who took part in which round of a year, a page of people at a time; nothing for a programme that is not there. */
export async function showMatrix(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  programmeId: string,
  wish: MatrixWish,
): Promise<Matrix | undefined> {
  const programme = await programmeOf(db, programmeId)
  if (!programme) return undefined
  const today = dayAfter(await clock.now(), 0)
  const kind = wish.kind ?? programme.kind
  const year = wish.year ?? yearOf(kind, today)
  const { from, until } = boundsOf(kind, year)
  const of = part`y.programme_id = ${programmeId} and y.ends_on >= ${from}::date and y.ends_on < ${until}::date`
  const seen = { db, of, today, minimum: programme.minimum }
  // Over all people of the year: once for a list, with its first page.
  const [cycles, sums, ids] = await Promise.all([
    cyclesOf(seen),
    wish.after ? undefined : sumsOf(seen),
    pageOf(seen, wish),
  ])
  const page = ids.slice(0, pageSize)
  const last = ids.length > pageSize ? page.at(-1) : undefined
  return {
    ...{ programme: programme.id, title: programme.title, kind, year, cycles, ...(sums && { sums }) },
    people: await peopleOf(
      seen,
      page.map(({ id }) => id),
    ),
    ...(last && { next: last.employee_number }),
  }
}

interface Seen {
  readonly db: Db
  /** Which rounds. */
  readonly of: Part
  readonly today: string
  readonly minimum: number
}

const programmeOf = (db: Db, id: string) =>
  db.row<Programme>(sql`
    select id, jsonb_build_object('ja', title_ja, 'en', title_en) as title, year_kind as kind, minimum
    from assurance_programme where id = ${id}`)

const cyclesOf = ({ db, of, today }: Seen) =>
  db.rows<Matrix['cycles'][number]>(sql`
    select y.id, jsonb_build_object('ja', y.title_ja, 'en', y.title_en) as title, y.starts_on::text as "startsOn",
      y.ends_on::text as "endsOn", y.ends_on < ${today}::date as "isOver"
    from assurance_cycle y where y.cancelled_at is null and y.opened_at is not null and ${of} order by y.ends_on, y.id`)

type Sums = NonNullable<Matrix['sums']>

async function sumsOf({ db, of, today, minimum }: Seen): Promise<Sums> {
  const sums = await db.row<Sums>(sql`
    select (count(*) filter (where due > 0))::int as people, (count(*) filter (where due > 0 and officer))::int as officers,
      (count(*) filter (where due > 0 and done >= least(${minimum}::int, due)))::int as kept,
      (count(*) filter (where done < least(${minimum}::int, due)))::int as missing,
      (count(*) filter (where officer and done < least(${minimum}::int, due)))::int as "missingOfficers",
      (count(*) filter (where is_open))::int as open
    from (select bool_or(kind = 'officer') as officer, count(*) filter (where state = 'done') as done,
        count(*) filter (where state in ('done', 'missing')) as due, bool_or(state = 'open') as is_open
      from (${cells(today, of)}) c group by colleague_id) each`)
  return sums ?? { people: 0, officers: 0, kept: 0, missing: 0, missingOfficers: 0, open: 0 }
}

type Key = { id: string; employee_number: string }

/** The people of a page by their numbers: of all who were asked, or of those who missed something. */
function pageOf(seen: Seen, wish: MatrixWish): Promise<Key[]> {
  const { db, of, today } = seen
  const { after = '', of: kind = null, company = null, find = null } = wish
  const like = find === null ? null : `%${find.replace(/[\\%_]/g, '\\$&')}%`
  const fits = part`c.employee_number > ${after}
    and (${like}::text is null or c.employee_number ilike ${like} or c.name_ja like ${like} or c.name_en ilike ${like})`
  const member = part`(${kind}::text is null or m.kind = ${kind}) and (${company}::text is null or m.group_company = ${company})`
  if (wish.only === 'missing')
    return db.rows<Key>(sql`
      select distinct colleague_id as id, employee_number from (${cells(today, part`${of} and ${fits} and ${member}`)}) c
      where state = 'missing' order by employee_number limit ${pageSize + 1}`)
  return db.rows<Key>(sql`
    select c.id, c.employee_number from assurance_colleague c
    where ${fits} and exists (select 1 from assurance_cycle_member m join assurance_cycle y on y.id = m.cycle_id
      where m.colleague_id = c.id and y.cancelled_at is null and ${member} and ${of})
    order by c.employee_number limit ${pageSize + 1}`)
}

const peopleOf = ({ db, of, today }: Seen, ids: string[]) =>
  db.rows<Matrix['people'][number]>(sql`
    select colleague_id as id, employee_number as "employeeNumber", jsonb_build_object('ja', name_ja, 'en', name_en) as name,
      (array_agg(group_company order by ends_on desc))[1] as company, (array_agg(unit order by ends_on desc))[1] as unit,
      (array_agg(kind order by ends_on desc))[1] as kind,
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('cycle', cycle_id, 'state', state, 'on', effective_on))
        order by ends_on, cycle_id) as cells
    from (${cells(today, part`${of} and m.colleague_id = any(${ids}::uuid[])`)}) c
    group by colleague_id, employee_number, name_ja, name_en order by employee_number`)
