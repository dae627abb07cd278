import { type Db, sql } from '#platform/sql.ts'
import { timetable } from './timetable.ts'

const column = <Name extends keyof (typeof timetable)[number]>(name: Name) =>
  timetable.map((flight) => flight[name])

/**
 * Puts the flights of the days into the inventory that are not there yet. What a day's flight costs follows from its
 * number and the day alone: Fridays and Sundays are dearer, and each day up to six hundredths off.
 */
export async function fillDays(db: Db, from: string, until: string): Promise<number> {
  return db.run(sql`
    insert into travel_simulator_flight (day, number, origin, destination, departs_at, arrives_at, aircraft, capacity, fare)
    select d.day, t.number, t.origin, t.destination,
      (d.day + t.departs * interval '1 minute') at time zone 'Asia/Tokyo',
      (d.day + (t.departs + t.takes) * interval '1 minute') at time zone 'Asia/Tokyo',
      t.aircraft, t.capacity,
      (t.fare * (100 + (t.number * 31 + (d.day - date '2020-01-01') * 17) % 13 - 6
        + case when extract(isodow from d.day) in (5, 7) then 8 else 0 end) / 10000) * 100
    from (select generate_series(${from}::date, ${until}::date, interval '1 day')::date as day) d
    cross join unnest(${column('number')}::int[], ${column('origin')}::text[], ${column('destination')}::text[],
      ${column('departs')}::int[], ${column('takes')}::int[], ${column('aircraft')}::text[], ${column('capacity')}::int[],
      ${column('fare')}::int[]) as t (number, origin, destination, departs, takes, aircraft, capacity, fare)
    where not exists (select from travel_simulator_flight f where f.day = d.day)
    on conflict do nothing`)
}
