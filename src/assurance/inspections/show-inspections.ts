import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { peopleWhoAnswer } from '../people-who-answer.ts'
import type { CompanyCoverage, Inspections, InspectionView } from './contract.ts'

type Row = Omit<InspectionView, 'exception'> & {
  exception: InspectionView['exception'] | null
  held_on: Date
}

const pageSize = 50

/** The companies people belong to on a day, with the newest inspection of each kind since another; as a piece of a query. */
export const coverageOf = (today: unknown, since: unknown): Part => part`
  select company, (select max(held_on)::text from assurance_inspection i
      where i.group_company = company and i.kind = 'assets' and i.held_on >= ${since}::date) as assets,
    (select max(held_on)::text from assurance_inspection i
      where i.group_company = company and i.kind = 'conformity' and i.held_on >= ${since}::date) as conformity
  from (select distinct group_company as company from assurance_colleague
    where joined_on <= ${today}::date and (left_on is null or left_on > ${today}::date)) companies order by company`

/** A page of the inspections, and which companies of the group had which kind within a year (S2-52 to S2-54). */
export async function showInspections(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  after: string | undefined,
): Promise<Inspections> {
  const now = await clock.now()
  const [today, since] = [dayAfter(now, 0), dayAfter(now, -365)]
  const [coverage, rows, people] = await Promise.all([
    db.rows<{ company: string; assets: string | null; conformity: string | null }>(
      sql`${coverageOf(today, since)}`,
    ),
    inspectionsBehind(db, after),
    peopleWhoAnswer(db),
  ])
  const { page, next } = paged(rows, pageSize, ({ id, held_on }) => ({ id, at: held_on }))
  return {
    since,
    coverage: coverage.map(
      ({ company, assets, conformity }): CompanyCoverage => ({
        company,
        ...(assets && { assets }),
        ...(conformity && { conformity }),
      }),
    ),
    inspections: page.map(({ held_on: _at, exception, ...row }) => ({
      ...row,
      ...(exception && { exception }),
    })),
    ...(next && { next }),
    people,
  }
}

function inspectionsBehind(db: Db, after: string | undefined): Promise<Row[]> {
  const { at, id } = readPlace(after, newest)
  return db.rows<Row>(sql`
    select i.id, i.kind, jsonb_build_object('ja', b.name_ja, 'en', b.name_en) as body, i.group_company as company, i.unit,
      i.held_on::text as "heldOn", i.held_on::timestamp at time zone 'UTC' as held_on, i.place,
      jsonb_build_object('ja', p.name_ja, 'en', p.name_en) as inspector, i.is_in_order as "isInOrder", i.found,
      case when i.exception is not null then jsonb_build_object('reason', i.exception,
        'allowedBy', jsonb_build_object('ja', a.name_ja, 'en', a.name_en)) end as exception
    from assurance_inspection i join assurance_body b on b.id = i.body_id
    join assurance_person p on p.id = i.inspector left join assurance_person a on a.id = i.allowed_by
    where (i.held_on, i.id) < ((${at}::timestamptz at time zone 'UTC')::date, ${id})
    order by i.held_on desc, i.id desc limit ${pageSize + 1}`)
}
