import { z } from 'zod'
import { departmentNameRows } from '#organisation/public.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type NameColumns, namesIn } from '../bookings/names.ts'
import type { Presence, Whereabout } from './contract.ts'
import { type Looked, presenceRows } from './presence-rows.ts'

interface Row extends NameColumns {
  booking_id: string
  locator: string
  passenger: number
  person_id: string | null
  owner_id: string
  department: string
  ticketed: boolean
  airport: string
  presence: Presence
  flight: string
  since: Date
  until: Date
}

/** Moments come as text, for they come in JSON. */
type InJson = Omit<Row, 'since' | 'until'> & { since: string; until: string }

/** A page of people, and how many are where in all, most first. */
interface Found {
  people: Whereabout[]
  airports: { airport: string; people: number }[]
  next?: string
}

/** Looks once: travellers and where they are presumed to be, by airport and kana; at most `most`, after the place of a page before. */
export async function findWhereabouts(
  db: Db,
  looked: Looked,
  { after, most }: { after?: string | undefined; most: number },
): Promise<Found> {
  const place = readPlace(after)
  const found = await db.row<{ rows: InJson[]; airports: Found['airports'] }>(sql`
    with w as materialized (${presenceRows(looked)})
    select
      (select coalesce(jsonb_agg(page order by page.airport, page.kana, page.booking_id, page.passenger), '[]') from (
        select w.*, w.family_kana || ' ' || w.given_kana as kana, d.department from w
        join (${departmentNameRows}) d on d.company_id = w.company_id and d.department_id = w.department_id
        where (w.airport, w.family_kana || ' ' || w.given_kana, w.booking_id, w.passenger)
          > (${place.airport}, ${place.kana}, ${place.bookingId}::uuid, ${place.passenger}::int)
        order by w.airport, w.family_kana || ' ' || w.given_kana, w.booking_id, w.passenger
        limit ${most + 1}) page) as rows,
      (select coalesce(jsonb_agg(place order by place.people desc, place.airport), '[]') from (
        select airport, count(*)::int as people from w group by airport) place) as airports`)
  const rows = (found?.rows ?? []).map((row) => ({
    ...row,
    since: new Date(row.since),
    until: new Date(row.until),
  }))
  const people = rows.slice(0, most).map(whereabout)
  const last = rows.at(most - 1)
  return {
    ...{ people, airports: found?.airports ?? [] },
    ...(rows.length > most && last && { next: writePlace(last) }),
  }
}

function whereabout(row: Row): Whereabout {
  const { booking_id: bookingId, person_id: personId, since, until } = row
  const { locator, passenger, department, airport, presence, flight, ticketed } = row
  return {
    ...{ bookingId, locator, passenger, department, airport, presence, flight, ticketed },
    names: namesIn(row),
    ...(personId && { personId }),
    since: since.toISOString(),
    until: until.toISOString(),
  }
}

const nowhere = { airport: '', kana: '', bookingId: '00000000-0000-0000-0000-000000000000', passenger: 0 }

const writePlace = (row: Row) =>
  Buffer.from(
    JSON.stringify([row.airport, `${row.family_kana} ${row.given_kana}`, row.booking_id, row.passenger]),
  ).toString('base64url')

const Place = z.tuple([
  z.string().regex(/^[A-Z]{3}$/),
  z.string().regex(/^[^\0]{1,200}$/),
  z.uuid(),
  z.int().min(1).max(6),
])

// A place somebody made up is a place in his own company's list; an unreadable one is its beginning.
function readPlace(after: string | undefined): typeof nowhere {
  const read = Place.safeParse(jsonIn(after))
  if (!read.success) return nowhere
  const [airport, kana, bookingId, passenger] = read.data
  return { airport, kana, bookingId, passenger }
}

function jsonIn(after = ''): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
