import { z } from 'zod'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { LedgerRecord, Records, RecordsQuery } from './contract.ts'
import { recordsFound } from './record-rows.ts'

const pageSize = 50

/** Where a page begins: what the list is in order of – a day, or yen – and the entry. */
interface Place {
  key: string
  id: string
}

/**
 * Entries by day, amount and counterparty, newest first; by amount, the smallest first, when no day narrows the search.
 * Each way of asking is led by an index, so that a page takes as long among a million as among ten thousand.
 */
export async function searchRecords(db: Db, companyId: string, wish: RecordsQuery): Promise<Records> {
  const found = await (isByAmount(wish) ? byAmount : byDay)(db, companyId, wish)
  const records = found.slice(0, pageSize)
  const last = records.at(-1)
  return { records, ...(last && found.length > pageSize && { next: writePlace(placeOf(last, wish)) }) }
}

const isByAmount = ({ from, to, least, most }: RecordsQuery) => (least ?? most) !== undefined && !from && !to

const placeOf = ({ id, day, amount }: LedgerRecord, wish: RecordsQuery): Place => ({
  key: isByAmount(wish) ? String(Math.abs(amount)) : day,
  id,
})

async function byAmount(db: Db, companyId: string, wish: RecordsQuery): Promise<LedgerRecord[]> {
  const { key, id } = readPlace(wish.after, isAmount) ?? { key: '0', id: first }
  const found = part`
    select l.* from travel_ledger l
    where l.company_id = ${companyId} and (abs(l.amount), l.id) > (${key}::int, ${id}::uuid)
      and abs(l.amount) >= ${wish.least ?? 0} and abs(l.amount) <= ${wish.most ?? mostYen}
      ${ofNames(wish.counterparty && (await counterparties(db, companyId, wish.counterparty)))} ${ofDepartment(wish)}
    order by abs(l.amount), l.id limit ${pageSize + 1}`
  return recordsFound(db, companyId, { found, order: part`abs(l.amount), l.id` })
}

async function byDay(db: Db, companyId: string, wish: RecordsQuery): Promise<LedgerRecord[]> {
  const { key, id } = readPlace(wish.after, isDay) ?? { key: '9999-12-31', id: last }
  const page = (leading: Part) => part`
    select l.* from travel_ledger l
    where l.company_id = ${companyId} ${leading} and (l.traded_on, l.id) < (${key}::date, ${id}::uuid)
      and l.traded_on >= ${wish.from ?? '0001-01-01'}::date and l.traded_on <= ${wish.to ?? '9999-12-31'}::date
      ${ofAmount(wish)} ${ofDepartment(wish)}
    order by l.traded_on desc, l.id desc limit ${pageSize + 1}`
  const found = wish.counterparty
    ? part`
        select f.* from unnest(${await counterparties(db, companyId, wish.counterparty)}::text[]) as wanted(name)
        cross join lateral (${page(part`and l.counterparty = wanted.name`)}) f
        order by f.traded_on desc, f.id desc limit ${pageSize + 1}`
    : page(part``)
  return recordsFound(db, companyId, { found, order: part`l.traded_on desc, l.id desc` })
}

/** Those whose name holds the words. There are few: each is one step in the index, however many entries it has. */
async function counterparties(db: Db, companyId: string, words: string): Promise<string[]> {
  const all = await db.rows<{ name: string }>(sql`
    with recursive one(name) as (
      select min(counterparty) from travel_ledger where company_id = ${companyId}
      union all
      select (select min(l.counterparty) from travel_ledger l
        where l.company_id = ${companyId} and l.counterparty > one.name)
      from one where one.name is not null)
    select name from one where name is not null limit 1000`)
  const wanted = fold(words)
  return all.map(({ name }) => name).filter((name) => fold(name).includes(wanted))
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

// What was not asked for is not in the query: its plan must not depend on it.
const ofAmount = ({ least, most }: RecordsQuery) =>
  (least ?? most) === undefined
    ? part``
    : part`and abs(l.amount) between ${least ?? 0} and ${most ?? mostYen}`
const ofDepartment = ({ department }: RecordsQuery) =>
  department ? part`and l.department_id = ${department}` : part``
const ofNames = (names: string[] | '' | undefined) =>
  names ? part`and l.counterparty = any(${names}::text[])` : part``

const mostYen = 2_147_483_647
const first = '00000000-0000-0000-0000-000000000000'
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const writePlace = ({ key, id }: Place) => Buffer.from(`${key} ${id}`).toString('base64url')

/** The place a page's key names; a key that somebody made up, or of another search, begins at the first page. */
const isAmount = (key: string) => /^\d{1,9}$/.test(key)
const isDay = (key: string) => z.iso.date().safeParse(key).success

function readPlace(after: string | undefined, isKey: (key: string) => boolean): Place | undefined {
  const [key = '', id = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split(' ')
  return isKey(key) && uuid.test(id) ? { key, id } : undefined
}
