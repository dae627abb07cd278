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
  return { companyId, accounts }
}

const portion = 50_000

/**
 * Enters bookings `from` to `to`, spread over the travellers and six years, each with a passenger, a flight, a ticket and a
 * line of the ledger; one in a hundred waits for its ticket. Foreign keys are not looked at meanwhile: all are ours.
 */
export async function fillBookings(
  pool: pg.Pool,
  { companyId }: Books,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    for (let first = from; first < to; first += portion)
      for (const text of [bookings, ...parts])
        await client.query(text, [companyId, first, Math.min(to, first + portion) - 1])
    await client.query(`set session_replication_role = origin`)
  } finally {
    client.release()
  }
  await pool.query('vacuum analyze')
}

// One id for each number: what hangs on a booking finds it again.
const idOf = (kind: string) => `md5('${kind}' || n)::uuid`
const bookings = `
  insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector, carrier_ref,
    order_id, fare_family, amount, effective, first_departure, last_arrival, created_at)
  select $1, ${idOf('b')}, translate(lpad(to_hex(n), 6, 'x'), '0123456789abcdefx', 'GHJKMNPQRSABCDEFT'),
    case when n % 100 = 0 then 'requested' else 'flown' end, o.id, o.id, o.department_id, 'simulator', ${idOf('r')}, 'O' || n,
    'flexible', 22000, case when n % 100 = 0 then t.at - interval '1 day' end, t.at, t.at + interval '90 minutes',
    t.at - interval '9 days'
  from generate_series($2::int, $3::int) n
  cross join lateral (select '2022-01-01'::timestamptz + (n::bigint * 7919 % 2190) * interval '1 day'
    + (n % 800) * interval '1 minute' as at) t
  join (select id, department_id, row_number() over (order by member_number) - 1 as at from organisation_person
    where company_id = $1 and kind = 'traveller') o on o.at = n % ${owners}`
const parts = [
  `insert into travel_passenger (company_id, booking_id, n, person_id, family_kanji, given_kanji, family_kana, given_kana,
     family_romaji, given_romaji, first_departure)
   select b.company_id, b.id, 1, b.owner_id, '森', 'さくら', 'モリ', 'サクラ', 'MORI', 'SAKURA', b.first_departure`,
  `insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at, fare_family,
     fare)
   select b.company_id, b.id, 1, 'KZ101', 'HND', 'CTS', b.first_departure, b.last_arrival, 'flexible', 22000`,
  `insert into travel_request (company_id, id, booking_id, state, asked_by, manager_id, department_id, booking_version,
     approved_amount, effective, created_at)
   select b.company_id, ${idOf('q')}, b.id, 'open', b.owner_id, b.owner_id, b.department_id, 1, 22000, b.effective,
     b.created_at`,
  `insert into travel_ledger (company_id, id, month, department_id, booking_id, kind, amount, tax, counterparty, traded_on,
     entered_at)
   select b.company_id, ${idOf('l')}, date_trunc('month', b.created_at)::date, b.department_id, b.id, 'fare', 22000, 2000,
     '風花エア', b.created_at::date, b.created_at`,
].map(
  (text, at) => `${text}
   from generate_series($2::int, $3::int) n join travel_booking b on b.company_id = $1 and b.id = ${idOf('b')}
   ${at === 2 ? "where b.state = 'requested'" : ''}`,
)
