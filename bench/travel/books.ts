import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A company whose people have travelled for years, and who reads its lists. */
export interface Books {
  readonly companyId: string
  /** The account of one of each kind. */
  readonly accounts: Record<'traveller' | 'ticketing-manager' | 'administrator', string>
}

const owners = 200

/** Opens the company: 20 departments, 200 travellers, a manager of one department and an administrator. */
export async function openBooks(pool: pg.Pool): Promise<Books> {
  const companyId = randomUUID()
  const accounts = { traveller: randomUUID(), 'ticketing-manager': randomUUID(), administrator: randomUUID() }
  const run = (text: string, values: unknown[] = [companyId]) => pool.query(text, values)
  await run(`insert into organisation_company (id, name, created_at) values ($1, '風花商事', now())`)
  await run(`
    insert into organisation_department (company_id, id, code, name, created_at)
    select $1, gen_random_uuid(), 'D' || lpad(n::text, 2, '0'), '第' || n || '部', now() from generate_series(1, 20) n`)
  const person = `
    insert into organisation_person (company_id, id, account_id, kind, family_kanji, given_kanji, family_kana, given_kana,
      family_romaji, given_romaji, department_id, member_number, sign_in_id, sort_key, search, created_at)
    select $1, gen_random_uuid(), case when n = 1 then $2::uuid else gen_random_uuid() end, $3, '森', 'さくら', 'モリ',
      'サクラ', 'MORI', 'SAKURA', d.id, case when $3 = 'traveller' then (1000000 + n)::text end,
      case when $3 <> 'traveller' then 'bench-' || $3 end, 'モリ', '{}', now()
    from generate_series(1, $4::int) n
    join (select id, row_number() over (order by code) as at from organisation_department where company_id = $1) d
      on d.at = 1 + n % 20`
  await run(person, [companyId, accounts.traveller, 'traveller', owners])
  await run(person, [companyId, accounts['ticketing-manager'], 'ticketing-manager', 1])
  await run(person, [companyId, accounts.administrator, 'administrator', 1])
  await run(`
    insert into organisation_manager_department (company_id, person_id, department_id)
    select company_id, id, department_id from organisation_person where company_id = $1 and kind = 'ticketing-manager'`)
  await pool.query('analyze organisation_person, organisation_department, organisation_manager_department')
  return { companyId, accounts }
}

const portion = 50_000

/**
 * Enters bookings `from` to `to` in the order in which they were made, spread over the travellers and six years of which
 * one is still to come, each with a passenger, a flight, a ticket and a line of the ledger; of those to come one in twenty
 * waits for its ticket. Foreign keys are not looked at meanwhile: all are ours.
 */
export async function fillBookings(
  pool: pg.Pool,
  { companyId }: Books,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica; set synchronous_commit = off')
    for (let first = from; first < to; first += portion)
      await client.query(fill, [companyId, first, Math.min(to, first + portion) - 1, from, to])
    await client.query('reset session_replication_role; reset synchronous_commit')
  } finally {
    client.release()
  }
  for (const table of tables) await pool.query(`vacuum analyze travel_${table}`)
}

const tables = ['booking', 'passenger', 'segment', 'ticket', 'request', 'ledger']

// As the house makes ids: they sort by the time of their making (RFC 9562, version 7).
const id = (kind: string) => `
  (lpad(to_hex((extract(epoch from made) * 1000)::bigint), 12, '0') || '7' || substr(md5('${kind}' || n), 1, 3)
    || '8' || substr(md5('${kind}' || n), 4, 15))::uuid`

const fill = `
  with trip as materialized (
    select ${id('b')} as id, n, made, leaves, leaves > now() and n % 20 = 0 as waits, o.id as owner, o.department_id
    from generate_series($2::int, $3::int) n
    cross join lateral (select now() - interval '5 years'
      + interval '6 years' * ((n - $4::int)::float8 / ($5::int - $4::int)) as made) m
    cross join lateral (select made + (1 + n * 7 % 40) * interval '1 day' as leaves) l
    join (select id, department_id, row_number() over (order by member_number) - 1 as at from organisation_person
      where company_id = $1 and kind = 'traveller') o on o.at = n % ${owners}
    order by n
  ), booking as (
    insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector, carrier_ref,
      order_id, fare_family, amount, effective, first_departure, last_arrival, created_at)
    select $1, id, translate(lpad(to_hex(n), 6, 'x'), '0123456789abcdefx', 'GHJKMNPQRSABCDEFT'),
      case when waits then 'requested' when leaves > now() then 'ticketed' else 'flown' end, owner, owner, department_id,
      'simulator', ${id('r')}, 'O' || n, 'flexible', 22000, case when waits then leaves - interval '20 minutes' end, leaves,
      leaves + interval '90 minutes', made from trip
  ), passenger as (
    insert into travel_passenger (company_id, booking_id, n, person_id, family_kanji, given_kanji, family_kana, given_kana,
      family_romaji, given_romaji, first_departure)
    select $1, id, 1, owner, '森', 'さくら', 'モリ', 'サクラ', 'MORI', 'SAKURA', leaves from trip
  ), segment as (
    insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at, fare_family,
      fare)
    select $1, id, 1, 'KZ101', 'HND', 'CTS', leaves, leaves + interval '90 minutes', 'flexible', 22000 from trip
  ), request as (
    insert into travel_request (company_id, id, booking_id, state, asked_by, manager_id, department_id, booking_version,
      approved_amount, effective, created_at)
    select $1, ${id('q')}, id, 'open', owner, owner, department_id, 1, 22000, leaves - interval '20 minutes', made
    from trip where waits
  ), ticket as (
    insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at, issued_by)
    select $1, ${id('t')}, id, 1, 1, '999-' || lpad(n::text, 10, '0'), case when leaves > now() then 'open' else 'used' end,
      22000, made, owner from trip where not waits
  )
  insert into travel_ledger (company_id, id, month, department_id, booking_id, ticket_id, kind, amount, tax, counterparty,
    traded_on, entered_at)
  select $1, ${id('l')}, date_trunc('month', made)::date, department_id, id, ${id('t')}, 'fare', 22000, 2000, '風花エア',
    made::date, made from trip where not waits`
